/** Cuts what comes back into pieces while it comes. */
package org.tftsr.net.internal.stream;
