/** When somebody is asked whether an issue is to get its ticket. */
package org.tftsr.integrations.internal.suggest;
