/** fast-xml-parser, bundled as published. https://github.com/NaturalIntelligence/fast-xml-parser */
export { XMLParser, XMLValidator } from 'fast-xml-parser';
