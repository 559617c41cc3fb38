/** Which certificates are trusted. */
package org.tftsr.net.internal.tls;
