"""WhatsApp: Meta's webhooks and Graph API, as the Hub meets them."""
