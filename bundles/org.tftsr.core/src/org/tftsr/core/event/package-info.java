/** The topics on which changes are announced, after they are committed. */
package org.tftsr.core.event;
