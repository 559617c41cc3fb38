/** What this bundle says of failures. */
package org.tftsr.logs.internal;
