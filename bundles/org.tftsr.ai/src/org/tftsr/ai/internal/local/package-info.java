/** The analyst that needs no network and no model. */
package org.tftsr.ai.internal.local;
