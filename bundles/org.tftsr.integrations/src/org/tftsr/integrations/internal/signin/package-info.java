/** Signing in to services: what is kept to sign in with, OAuth 2 in the system's browser, and the renewal of its tokens. */
package org.tftsr.integrations.internal.signin;
