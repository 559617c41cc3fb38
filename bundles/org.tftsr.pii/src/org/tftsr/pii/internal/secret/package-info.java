/** Recognisers of what gives access: by the key before a value, by a fixed shape, or by the structure of the value. */
package org.tftsr.pii.internal.secret;
