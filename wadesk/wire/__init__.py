"""The wire: what crosses the network between Hub and Desk."""
