// Holds what was said to and by a Confluence against client libraries that others have generated from Atlassian's own descriptions:
// confluence.js for the Cloud, the client within @atlassian-dc-mcp/confluence for Data Center.
//
//   node confluence-clients.mjs cloud  FOLDER    FOLDER holds the package confluence.js and zod, which that needs
//   node confluence-clients.mjs server FOLDER    FOLDER holds the client: core/, services/
//
// In: a list of {method, target, type, headers, body, status, answer} as JSON. Out: for each the list of what is wrong with it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

// the models of confluence.js are strict then, and their lists of words closed
process.env.AUDIT_SCHEMAS = 'true';

const [kind, folder] = process.argv.slice(2);
const load = path => import(pathToFileURL(`${folder}/${path}`));

/** A value that says which parameter it stands for. */
const mark = name => `{${name}}`;

/** What a client would send for each of its operations, with marks in the place of values. */
async function cloudOperations() {
	const operations = [];
	for (const version of ['v1', 'v2']) {
		const api = await load(`confluence.js/dist/${version}/api/index.js`);
		for (const [name, call] of Object.entries(api)) {
			const parameters = await load(`confluence.js/dist/${version}/parameters/${name}.js`).catch(() => ({}));
			const schema = Object.values(parameters)[0];
			const sent = { sendRequest: async config => config };
			const marks = new Proxy({}, { get: (_, of) => ['attachments', 'attachment'].includes(of) ? { filename: 'a', content: 'a' } : mark(String(of)) });
			const config = await call(sent, marks);
			operations.push({ name, method: config.method, url: config.url, query: config.searchParams ?? {}, headers: config.headers ?? {},
				form: config.body instanceof FormData ? [...config.body.keys()] : null, body: config.body === mark('body') ? schema?.shape?.body : undefined,
				answer: config.schema, types: schema?.shape ?? {} });
		}
	}
	const models = await load('confluence.js/dist/v2/models/index.js');
	const { id, spaceId, status, title, parentId } = models.PageSchema.shape;
	const page = { status, title, parentId, body: models.PageBodyWriteSchema };
	// the description has bodies of pages as one of several, which the client has no type for: they have the fields of a page
	operations.find(one => one.name === 'createPage').body = models.PageSchema.pick({}).extend({ spaceId, ...page }).strict().required(
		{ spaceId: true });
	operations.find(one => one.name === 'updatePage').body = models.PageSchema.pick({}).extend({ id, ...page, version: models.VersionSchema })
		.strict().required({ id: true, status: true, title: true, body: true, version: true });
	return operations;
}

/** The same of the client for Data Center, whose services hand what they would send to one function. */
async function serverOperations() {
	writeFileSync(`${folder}/core/request.js`, 'export const request = (config, options) => options;\n');
	writeFileSync(`${folder}/package.json`, '{"type":"module"}');
	const operations = [];
	for (const file of readdirSync(`${folder}/services`).filter(name => name.endsWith('.js'))) {
		for (const service of Object.values(await load(`services/${file}`))) {
			for (const name of Object.getOwnPropertyNames(service).filter(own => typeof service[own] === 'function')) {
				const { method, url, query, mediaType, formData } = service[name]();
				operations.push({ name, method, url, query: query ?? {}, headers: {}, types: {}, mediaType: formData ? undefined : mediaType,
					form: mediaType === 'multipart/form-data' ? [] : null });
			}
		}
	}
	return operations;
}

/** How well an address fits: the number of segments that are the same; -1 where it does not fit. */
function fit(url, path) {
	const wanted = url.split('/');
	const given = path.split('/');
	const fits = wanted.length === given.length && wanted.every((part, i) => part.startsWith('{') ? given[i] : part === given[i]);
	return fits ? wanted.filter(part => !part.startsWith('{')).length : -1;
}

/** A value of an address in the type of its parameter. */
function typed(type, text) {
	const inner = type.def?.innerType ? type.unwrap() : type;
	const kindOf = inner.def?.type;
	return kindOf === 'array' ? text.split(',').map(part => typed(inner.element, part))
		: kindOf === 'number' && /^-?[0-9]+$/.test(text) ? Number(text)
		: kindOf === 'boolean' && /^(true|false)$/.test(text) ? text === 'true' : text;
}

const problems = (what, type, value) => {
	const read = type.safeParse(value);
	return read.success ? [] : read.error.issues.map(issue => `${what} ${issue.path.join('.')}: ${issue.message}`);
};

function complaints(operations, { method, target, type, headers, body, status, answer }) {
	const address = new URL(target, 'http://confluence');
	const operation = operations.filter(one => one.method === method && fit(one.url, address.pathname) >= 0)
		.sort((one, other) => fit(other.url, address.pathname) - fit(one.url, address.pathname))[0];
	if (!operation) {
		return [`there is no ${method} ${address.pathname}`];
	}
	const wrong = operation.url.split('/').flatMap((part, i) => {
		const parameter = part.startsWith('{') ? operation.types[part.slice(1, -1)] : undefined;
		return parameter ? problems(part, parameter, typed(parameter, decodeURIComponent(address.pathname.split('/')[i]))) : [];
	});
	for (const [name, value] of address.searchParams) {
		const parameter = operation.types[String(operation.query[name]).slice(1, -1)];
		wrong.push(...!Object.hasOwn(operation.query, name) ? [`${operation.name} has no parameter ${name}`]
			: parameter ? problems(name, parameter, typed(parameter, value)) : []);
	}
	for (const [name, value] of Object.entries(operation.query)) {
		const parameter = operation.types[String(value).slice(1, -1)];
		if (parameter && !address.searchParams.has(name) && !parameter.safeParse(undefined).success) {
			wrong.push(`${operation.name} wants ${name}`);
		}
	}
	wrong.push(...Object.keys(operation.headers).filter(name => !headers[name.toLowerCase()]).map(name => `there is no header ${name}`));
	if (operation.form) {
		wrong.push(...type.startsWith('multipart/form-data') ? operation.form.filter(part => !body.includes(`name="${part}"`)) : [`it is ${type}`]);
	} else if (operation.body) {
		wrong.push(...problems('body', operation.body, JSON.parse(body)));
	} else if (operation.mediaType && method !== 'GET' && !type.startsWith(operation.mediaType)) {
		wrong.push(`it is ${type}`);
	}
	return status < 300 && operation.answer ? [...wrong, ...problems('answer', operation.answer, JSON.parse(answer))] : wrong;
}

const operations = kind === 'cloud' ? await cloudOperations() : await serverOperations();
const exchanges = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(exchanges.map(exchange => complaints(operations, exchange))));
