/** The pass over a log in which everything is learnt that an analysis tells. */
package org.tftsr.logs.internal.analysis;
