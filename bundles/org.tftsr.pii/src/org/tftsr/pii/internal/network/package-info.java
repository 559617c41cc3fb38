/** Recognisers of addresses and names of the network. */
package org.tftsr.pii.internal.network;
