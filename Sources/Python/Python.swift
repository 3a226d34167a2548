// Python
