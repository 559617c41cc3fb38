/** Puts the recognisers together. */
package org.tftsr.pii.internal;
