/** The record of what was done. */
package org.tftsr.core.audit;
