/**
 * The one-pass scanner: a table of triggers finds the few places worth a look, recognisers look at them, and a resolver
 * settles overlaps. Nothing here knows a type of value.
 */
package org.tftsr.pii.internal.engine;
