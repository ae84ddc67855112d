"""Media: what strangers sent, unpacked in child processes that can reach nothing else."""
