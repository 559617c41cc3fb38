/** Where the lines of a log of any size are, in little memory, and how that is made, saved and read. */
package org.tftsr.logs.internal.index;
