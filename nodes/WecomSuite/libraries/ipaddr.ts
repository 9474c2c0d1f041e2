/** ipaddr.js, bundled as published. https://github.com/whitequark/ipaddr.js */
export { default, type IPv4, type IPv6 } from 'ipaddr.js';
