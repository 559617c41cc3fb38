/**
 * What the gate asks its surroundings: services that it takes the one of the highest ranking of, or does without where there is none.
 */
package org.tftsr.net.spi;
