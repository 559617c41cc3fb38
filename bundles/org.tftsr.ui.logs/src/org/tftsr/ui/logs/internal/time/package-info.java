/** Time in a log: going to one, and the levels over it. */
package org.tftsr.ui.logs.internal.time;
