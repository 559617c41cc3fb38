/** Which addresses may be gone to. */
package org.tftsr.net.internal.address;
