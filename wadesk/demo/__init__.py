"""Demo: sandbox, Hub and two Desks on this machine, each a process of its own, with people."""
