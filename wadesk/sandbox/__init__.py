"""The sandbox: a stand-in for WhatsApp and its customers."""
