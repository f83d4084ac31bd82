#pragma once

#include <QStringView>

namespace daisychain::text {

/// Whether a text threatens somebody, or throws a slur or the grossest of insults at them: what nobody has to
/// read before they choose to. Anger is not harshness: swearing at a parcel, "worst service ever", "this
/// kills me" and "you idiots" are complaints and stay in sight. In doubt it is false: a complaint that was
/// folded away is answered late, a harsh word that was not costs a wince.
///
/// Knows English and German by a short list of words and phrases; what is spelt to be missed, is missed. Give
/// it the text without names of people and addresses. Takes any text. Threads: call from any.
bool isHarsh(QStringView text);

}  // namespace daisychain::text
