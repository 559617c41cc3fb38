/** Ranks the lines that may show why something failed, and chains them to whys. */
package org.tftsr.logs.internal.cause;
