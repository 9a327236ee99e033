"""The city's API: wire models, client, sign-in, signature checks."""
