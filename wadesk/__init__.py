"""WaDesk: the desktop where a team answers its customers on one WhatsApp Business number."""

__version__ = "0.1.0"
