// node oauth-server.mjs NODE_MODULES plain|entra|atlassian|servicenow
//
// A certified authorization server (oidc-provider) with the addresses of a vendor, and just enough of that vendor's interface to
// find out whether a token is good. It signs in and consents by itself; the parameter login_hint=deny makes it refuse.
// The first line of its output is its base address.
//   GET  /_seen   what came to the token and revocation endpoints: [{path, type, authorization, body}]
//   POST /_next   what is to happen to the next request there: {"drop": true} it is done, but the answer is lost;
//                 {"hold": true} it is answered when GET /_release was asked; {"status": 400, "body": "…"} it is answered so//   POST /_end    an access token that ends now, before its time
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [, , modules, vendor] = process.argv;
const { Provider } = await import(pathToFileURL(createRequire(modules + '/x.js').resolve('oidc-provider')));

const TENANT = '11111111-2222-3333-4444-555555555555';
const RESOURCE = '499b84ac-1321-427f-aa17-267ca6975798/.default';
const layouts = {
	plain: { token: '/token', revocation: '/token/revocation', scopes: ['openid', 'offline_access'], routes: {} },
	entra: {
		token: '/organizations/oauth2/v2.0/token', issuer: `/${TENANT}/v2.0`, scopes: ['openid', 'offline_access', RESOURCE],
		routes: { authorization: '/organizations/oauth2/v2.0/authorize' }
	},
	atlassian: {
		token: '/oauth/token', routes: { authorization: '/authorize' },
		scopes: ['offline_access', 'read:space:confluence', 'read:page:confluence', 'write:page:confluence', 'search:confluence',
			'read:confluence-user', 'write:confluence-content', 'write:confluence-file']
	},
	servicenow: {
		token: '/oauth_token.do', revocation: '/oauth_revoke_token.do', routes: { authorization: '/oauth_auth.do' },
		scopes: ['useraccount', 'openid', 'offline_access']
	}
};
const layout = layouts[vendor];
// goes when the test does
process.stdin.on('end', () => process.exit()).resume();

const seen = [];
let next = {};
let release = () => undefined;
let provider;
const server = createServer((request, response) => handle(request, response).catch(error => {
	response.statusCode = 500;
	response.end(String(error));
}));
await new Promise(listening => server.listen(0, '127.0.0.1', listening));
const base = `http://127.0.0.1:${server.address().port}`;

const redirects = ['http://127.0.0.1/callback', 'http://localhost/callback', 'http://localhost'];
const client = { application_type: 'native', grant_types: ['authorization_code', 'refresh_token'], response_types: ['code'] };
provider = new Provider(base + (layout.issuer ?? ''), {
	clients: [
		{ ...client, client_id: 'desktop', token_endpoint_auth_method: 'none', redirect_uris: redirects },
		{ ...client, client_id: 'app', client_secret: 'secret/of+the app', token_endpoint_auth_method: 'client_secret_post', redirect_uris: redirects },
		{ ...client, client_id: 'basic', client_secret: 'secret/of+the app', token_endpoint_auth_method: 'client_secret_basic', redirect_uris: redirects }
	],
	clientAuthMethods: vendor === 'plain' ? ['none', 'client_secret_basic'] : ['none', 'client_secret_basic', 'client_secret_post'],
	scopes: layout.scopes,
	claims: { openid: ['sub'] },
	routes: { ...layout.routes, token: layout.token, ...(layout.revocation ? { revocation: layout.revocation } : {}) },
	pkce: { required: () => vendor !== 'atlassian' },
	features: { devInteractions: { enabled: false }, revocation: { enabled: layout.revocation !== undefined }, rpInitiatedLogout: { enabled: false } },
	issueRefreshToken: async () => true,
	rotateRefreshToken: () => true,
	ttl: { AccessToken: 3600, AuthorizationCode: 60, RefreshToken: 86400, Interaction: 600, Grant: 86400, Session: 86400, IdToken: 3600 },
	findAccount: async (context, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
	cookies: { keys: ['of the tests'] },
	interactions: { url: (context, interaction) => `/interaction/${interaction.uid}` },
	extraParams: ['audience'],
	renderError: async (context, out) => { context.type = 'json'; context.body = out; }
});
const callback = provider.callback();
console.log(base);

async function handle(request, response) {
	const url = new URL(request.url, base);
	if (url.pathname === '/_seen') {
		return json(response, 200, seen);
	}
	if (url.pathname === '/_next') {
		next = JSON.parse(await body(request));
		return json(response, 200, {});
	}
	if (url.pathname === '/_release') {
		release();
		return json(response, 200, {});
	}
	if (url.pathname === '/_end') {
		await (await provider.AccessToken.find(await body(request))).destroy();
		return json(response, 200, {});
	}
	if (url.pathname.startsWith('/interaction/')) {
		return interact(request, response);
	}
	if (vendor === 'entra' && url.pathname.endsWith('/.well-known/openid-configuration')) {
		// as Entra does: a template as the issuer, and not a word of PKCE
		return json(response, 200, {
			issuer: `${base}/{tenantid}/v2.0`, authorization_endpoint: base + layout.routes.authorization,
			token_endpoint: base + layout.token, token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic']
		});
	}
	if (url.pathname === '/oauth/token/accessible-resources' || url.pathname.match(/^\/(api|ex|wiki|_apis|[^/]+\/_apis)\//)) {
		return serve(request, response, url);
	}
	if (url.pathname === layout.token || url.pathname === layout.revocation) {
		return tokens(request, response, url);
	}
	return callback(request, response);
}

async function interact(request, response) {
	const { params, prompt, grantId, session } = await provider.interactionDetails(request, response);
	if (params.login_hint === 'deny') {
		return provider.interactionFinished(request, response, { error: 'access_denied', error_description: 'The user said no' },
			{ mergeWithLastSubmission: false });
	}
	if (prompt.name === 'login') {
		return provider.interactionFinished(request, response, { login: { accountId: 'ada' } }, { mergeWithLastSubmission: false });
	}
	const grant = grantId ? await provider.Grant.find(grantId)
		: new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
	grant.addOIDCScope(String(params.scope ?? ''));
	return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true });
}

async function tokens(request, response, url) {
	const text = await body(request);
	const type = request.headers['content-type'] ?? '';
	seen.push({ path: url.pathname, type, authorization: request.headers.authorization ?? '', body: text });
	const now = next;
	next = {};
	if (now.status) {
		response.writeHead(now.status, { 'content-type': 'application/json' });
		return response.end(now.body);
	}
	if (now.hold) {
		await new Promise(done => { release = done; });
	}
	if (now.drop) {
		// it is done there, and nobody hears of it
		response.end = () => request.socket.destroy();
	}
	const isJson = type.startsWith('application/json');
	if (isJson !== (vendor === 'atlassian')) {
		return json(response, 400, { error: 'invalid_request', error_description: 'not the form of this server' });
	}
	request.headers['content-type'] = 'application/x-www-form-urlencoded';
	request.body = isJson ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text));
	return callback(request, response);
}

/** The interface of the vendor: as much of it as tells whether a token is good. */
async function serve(request, response, url) {
	const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
	if (!await provider.AccessToken.find(token)) {
		if (vendor === 'entra') {
			// as Azure DevOps does
			response.writeHead(203, { 'content-type': 'text/html; charset=utf-8' });
			return response.end('<!DOCTYPE html><html><head><title>Sign In</title></head></html>');
		}
		return json(response, 401, { error: { message: 'User Not Authenticated' } });
	}
	if (url.pathname === '/oauth/token/accessible-resources') {
		return json(response, 200, [{ id: 'cloud-0', name: 'Other', url: 'https://other.example' }, { id: 'cloud-1', name: 'Ours', url: base }]);
	}
	if (url.pathname.startsWith('/api/now/table/')) {
		return json(response, 200, { result: [{ sys_id: 'a9e30c7dc61122760116894de7bcc7bd', user_name: 'ada' }] });
	}
	return json(response, 200, {
		count: 0, value: [], results: [], _links: {}, type: 'known', displayName: 'ada', authenticatedUser: { providerDisplayName: 'ada' }
	});
}

async function body(request) {
	let text = '';
	for await (const piece of request) {
		text += piece;
	}
	return text;
}

function json(response, status, value) {
	response.writeHead(status, { 'content-type': 'application/json' });
	response.end(JSON.stringify(value));
}
