import sys
print(sys.version_info[:2], sys.version.split(".")[:2], hex(sys.hexversion)[:5], sys.implementation.name, sys.implementation.cache_tag)
