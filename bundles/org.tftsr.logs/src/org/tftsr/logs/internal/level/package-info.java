/** The words by which logs name severities. */
package org.tftsr.logs.internal.level;
