/** What this bundle says to people. */
package org.tftsr.core.internal;
