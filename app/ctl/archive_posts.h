#pragma once

#include "app/ctl/post_file.h"

#include <QHash>

#include <functional>
#include <optional>

namespace daisychain::ctl {

/// A post as a table holds it. Authors are known by name alone, so nobody is taken for an identity that a
/// network gave us.
struct ArchivedPost {
    QString id;
    QString author;
    QString created;  ///< RFC 3339, or as X writes it: "Tue Oct 31 22:10:47 +0000 2017"
    QString text;
    QString replyTo;  ///< empty: it answers nothing
    QString language;
    QString url;
    QString place;    ///< in the file, for errors: "line 3"
    double done = 0;  ///< how much of the file was read by then, from 0 to 1
};

/// The next post; nothing at the end. Errors: Invalid; arguments are the place and why.
using NextArchived = std::function<Result<std::optional<ArchivedPost>>()>;
/// Begins at the top of the file. Errors: Invalid, as above.
using OpenArchive = std::function<Result<NextArchived>()>;

/// Who an author of an archive is.
IdentityId archivedIdentity(Network network, const QString &author);

/// Reads an archive in which some of our accounts speak (`targets`, at least one; all of one network). What
/// names one of them, answers it or was answered by it becomes its mention. The archive is read twice.
/// Errors: Invalid; arguments are the place and why; those of `take`.
Result<PostCount> readArchive(const OpenArchive &open, const QList<ImportTarget> &targets,
                              const TakeFacts &take);

}  // namespace daisychain::ctl
