/** How long work reports how far it is and learns that it should stop, without knowing who listens. */
package org.tftsr.core.progress;
