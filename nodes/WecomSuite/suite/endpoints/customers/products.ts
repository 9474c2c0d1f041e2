/**
 * Rows: products that members show to customers, and files for them. The app needs the permission 管理商品图册
 * (https://developer.work.weixin.qq.com/document/path/95131).
 */
import { defineEndpoint, POST } from '../../table/define';
import { choice, integer, lasting, object, objects, required, text } from '../../table/kinds';
import { A_MEDIA_ID, A_PAGE, A_TIME, CURSOR, OK, pages, pageSize } from '../../table/parameters';

const PRODUCT = { ...POST, resource: 'product', token: 'corp', see: 95131 } as const;
const PRODUCT_ID = required(
	text('Product ID', 'ID of the product, from Create or Get Many', { limits: { maxBytes: 64 } }),
);
const DESCRIPTION = text('Description', 'Name and what is special, up to 300 characters', {
	rows: 2,
	limits: { maxLength: 300 },
});
const PRICE = integer('Price', 'In fen, up to 5000000', { limits: { min: 0, max: 5000000 } });
const NUMBER = text('Product Number', 'Your own number; letters and digits, up to 128 bytes', {
	limits: {
		maxBytes: 128,
		pattern: /^[A-Za-z0-9]*$/,
		rule: 'has letters and digits only',
	},
});
const PICTURES = objects(
	'Pictures',
	'1 to 9 pictures',
	{
		type: required(choice('Type', 'A picture', [{ name: 'Image', value: 'image' }])),
		image: required(
			object('Image', 'Uploaded picture', {
				media_id: required(text('Media ID', 'ID from Upload Attachment, for a product')),
			}),
		),
	},
	{ limits: { maxItems: 9 } },
);
const A_PRODUCT_ID = 'product-example-1';
const SET = {
	description: 'Tea, 250 g',
	price: 3000,
	product_sn: 'tea250',
	attachments: [{ type: 'image', image: { media_id: A_MEDIA_ID } }],
} as const;
const A_PRODUCT = { product_id: A_PRODUCT_ID, ...SET } as const;

export const PRODUCT_ENDPOINTS = {
	'product.create': defineEndpoint({
		...PRODUCT,
		operation: 'create',
		title: 'Create',
		zh: '创建商品图册',
		action: 'Create product',
		description: 'Adds a product with pictures and price that members can send to customers',
		path: '/cgi-bin/externalcontact/add_product_album',
		parameters: {
			description: required(DESCRIPTION),
			price: required(PRICE),
			attachments: required(PICTURES),
			product_sn: NUMBER,
		},
		example: { request: SET, response: { ...OK, product_id: A_PRODUCT_ID } },
	}),
	'product.get': defineEndpoint({
		...PRODUCT,
		operation: 'get',
		title: 'Get',
		zh: '获取商品图册',
		action: 'Get product',
		description: 'Gets a product of the corp',
		path: '/cgi-bin/externalcontact/get_product_album',
		parameters: { product_id: PRODUCT_ID },
		example: {
			request: { product_id: A_PRODUCT_ID },
			response: { ...OK, product: { ...A_PRODUCT, create_time: A_TIME } },
		},
	}),
	'product.getMany': defineEndpoint({
		...PRODUCT,
		operation: 'getMany',
		title: 'Get Many',
		zh: '获取商品图册列表',
		action: 'Get many products',
		description: 'Lists the products of the corp with pictures and prices',
		path: '/cgi-bin/externalcontact/get_product_album_list',
		parameters: { cursor: CURSOR, limit: pageSize(100, 50) },
		paging: pages(100),
		response: { list: 'product_list' },
		example: {
			request: { cursor: A_PAGE, limit: 50 },
			response: { ...OK, product_list: [A_PRODUCT], next_cursor: '' },
		},
	}),
	'product.update': defineEndpoint({
		...PRODUCT,
		operation: 'update',
		title: 'Update',
		zh: '编辑商品图册',
		action: 'Update product',
		description: 'Changes a product that this app made; what is left out stays as it is',
		path: '/cgi-bin/externalcontact/update_product_album',
		parameters: {
			product_id: PRODUCT_ID,
			...lasting({
				description: DESCRIPTION,
				price: PRICE,
				product_sn: NUMBER,
				attachments: PICTURES,
			}),
		},
		example: { request: A_PRODUCT, response: OK },
	}),
	'product.delete': defineEndpoint({
		...PRODUCT,
		operation: 'delete',
		title: 'Delete',
		zh: '删除商品图册',
		action: 'Delete product',
		description: 'Deletes a product that this app made',
		path: '/cgi-bin/externalcontact/delete_product_album',
		parameters: { product_id: PRODUCT_ID },
		example: { request: { product_id: A_PRODUCT_ID }, response: OK },
	}),
};
