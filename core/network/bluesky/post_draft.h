#pragma once

#include "core/network/bluesky/bluesky_client.h"
#include "core/network/bluesky/build_record.h"
#include "core/network/poster.h"

#include <QHash>

namespace daisychain::network::bluesky {

/// What a text becomes on its way out: the links, tags and people in it, with the DIDs of those who have one.
///
/// Threads: everything on the network thread.
class FacetFinder final {
public:
    explicit FacetFinder(std::shared_ptr<BlueskyClient> client);

    /// In order, as records have them. A mention whose handle nobody has stays plain text. Errors: those of
    /// Connector, when who somebody is can't be asked now.
    QFuture<Result<QList<RecordFacet>>> facetsOf(const QString &text);

private:
    struct Search;
    void nextHandle(const std::shared_ptr<Search> &search);

    std::shared_ptr<BlueskyClient> m_client;
    QObject m_life;  ///< receives what is under way; gone first
};

/// What our record says, but for the facets. `parent`: what it answers, as the server shows it. Errors:
/// Invalid for a media id that is none of ours.
Result<RecordParts> partsOf(const OutgoingPost &post, const std::optional<RecordRef> &root,
                            const std::optional<RecordRef> &parent);

/// Our post as it stands now, from the record that was written. Errors: Invalid.
Result<SentPost> sentPostOf(const Account &account, const RecordRef &written, const QByteArray &record,
                            const QList<RecordImage> &images, const ParseContext &context);

/// The answer of com.atproto.repo.getRecord, as far as it tells whether it is our text that stands there.
struct StandingRecord {
    RecordRef ref;
    QString text;
    QString parentUri;  ///< empty: no reply
    QByteArray record;  ///< all of it
};
/// Pure. Errors: Invalid, also without uri and cid.
Result<StandingRecord> parseStandingRecord(QByteArrayView json);

}  // namespace daisychain::network::bluesky
