"""The Desk: everything of the client but the screen."""
