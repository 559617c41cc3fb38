/** What the gate does around each request: what it shows, keeps to, records and tries again. */
package org.tftsr.net.internal.send;
