/** re2js, bundled as published. https://github.com/le0pard/re2js */
export { RE2JS } from 're2js';
