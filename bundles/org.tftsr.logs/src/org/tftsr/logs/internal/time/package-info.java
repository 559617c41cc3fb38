/** Time stamps: their notations and how they are read without regular expressions. */
package org.tftsr.logs.internal.time;
