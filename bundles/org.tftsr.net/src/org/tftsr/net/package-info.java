/** The gate: the only way by which anything leaves this machine. */
package org.tftsr.net;
