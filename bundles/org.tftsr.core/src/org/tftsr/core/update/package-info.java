/** Whether there is a later version of the program. */
package org.tftsr.core.update;
