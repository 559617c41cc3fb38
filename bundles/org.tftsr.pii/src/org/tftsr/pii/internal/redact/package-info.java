/** Parts of redaction that know nothing of detectors: replacing, finding known values, hashing. */
package org.tftsr.pii.internal.redact;
