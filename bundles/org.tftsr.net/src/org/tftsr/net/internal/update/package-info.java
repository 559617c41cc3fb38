/** The look for a later version of the program. */
package org.tftsr.net.internal.update;
