import { itemsOf, memberOf, type Node, type Spot, textOf } from './drafts.ts';
import { findTaxonomy, findTerm, TAXONOMIES, type TaxonomyCode } from './profile.ts';

/** A term of our profile on something. The code is as the file has it and may be one that we do not know. */
export interface ReadTerm extends Spot {
  taxonomy: TaxonomyCode;
  code: string;
  value: string | undefined;
}

/**
 * The terms of our profile among the attributes of something, known by the id of the term or of its taxonomy, or by
 * `link_type` where no term is named. Attributes of other taxonomies are nobody's fault and are passed over.
 */
export function termsOf(owner: Node): ReadTerm[] {
  return itemsOf(memberOf(owner, 'attributes')).flatMap((attribute) => {
    const term = memberOf(attribute, 'taxonomy_term');
    const id = textOf(memberOf(attribute, 'taxonomy_term_id')) ?? textOf(memberOf(term, 'id'));
    const value = memberOf(attribute, 'value');
    const { line, field } = value.value === undefined ? attribute : value;
    const found = findTerm(id ?? '') ?? fromTaxonomy(term) ?? (id === undefined ? fromLinkType(attribute) : undefined);
    return found ? [{ line, field, taxonomy: found.taxonomyCode, code: found.code, value: textOf(value) }] : [];
  });
}

function fromTaxonomy(term: Node) {
  const detail = memberOf(memberOf(term, 'taxonomy_detail'), 'id');
  const taxonomy = findTaxonomy(textOf(memberOf(term, 'taxonomy_id')) ?? textOf(detail) ?? '');
  return taxonomy && { taxonomyCode: taxonomy.code, code: textOf(memberOf(term, 'code')) ?? '' };
}

function fromLinkType(attribute: Node) {
  const linkType = textOf(memberOf(attribute, 'link_type'));
  const taxonomy = TAXONOMIES.find(({ code }) => code === linkType);
  if (!taxonomy) return undefined;
  const code = taxonomy.code === 'place' ? 'district' : textOf(memberOf(attribute, 'value'));
  return { taxonomyCode: taxonomy.code, code: code ?? '' };
}

/** Whether something says anything in our profile, so that what it does not say is meant. */
export const hasAttributes = (owner: Node) => memberOf(owner, 'attributes').value !== undefined;
