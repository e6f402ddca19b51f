"""The platform's calls outside the model catalogue, one module each."""
