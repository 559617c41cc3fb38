/** Identifiers. */
package org.tftsr.core.id;
