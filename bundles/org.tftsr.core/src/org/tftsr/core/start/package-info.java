/** How the services of this program come to life: at the first need, not when the program starts. */
package org.tftsr.core.start;
