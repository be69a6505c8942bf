// The register: keys.
