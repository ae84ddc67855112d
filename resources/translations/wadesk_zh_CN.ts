<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Ask</name>
    <message>
        <source>Hand over ({key})</source>
        <translation>移交（{key}）</translation>
    </message>
    <message>
        <source>Not now ({key})</source>
        <translation>暂不（{key}）</translation>
    </message>
    <message>
        <source>{who} would like to answer. Your words stay here as a draft.</source>
        <translation>{who} 想来回复。您写的内容会作为草稿保留在这里。</translation>
    </message>
</context>
<context>
    <name>Assign</name>
    <message>
        <source>Assign to</source>
        <translation>分配给</translation>
    </message>
    <message>
        <source>Find a colleague</source>
        <translation>查找同事</translation>
    </message>
    <message>
        <source>No colleague is called so.</source>
        <translation>没有叫这个名字的同事。</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>此刻在线</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>进行中 {count}</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name}（您）</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source> (after {seconds} s)</source>
        <translation>（用时 {seconds} 秒）</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>导出…(&amp;E)</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>一位同事</translation>
    </message>
    <message>
        <source>A device</source>
        <translation>一台设备</translation>
    </message>
    <message>
        <source>Alert: {words}</source>
        <translation>警报：{words}</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>不限时间</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>By anybody</source>
        <translation>不限人员</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Deeds, newest first</source>
        <translation>操作记录，最新的在前</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>导出所显示的内容</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>In the last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Kept for {days} days</source>
        <translation>保留 {days} 天</translation>
    </message>
    <message>
        <source>Many devices signed in from one address</source>
        <translation>多台设备从同一地址登录</translation>
    </message>
    <message>
        <source>Members and rights</source>
        <translation>成员与权限</translation>
    </message>
    <message>
        <source>Nothing of the kind was done in that time.</source>
        <translation>此期间没有这类操作。</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>按名称搜索</translation>
    </message>
    <message>
        <source>Show &amp;alerts</source>
        <translation>查看警报(&amp;A)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>The Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>The second factor of {about} was taken away at the Hub itself</source>
        <translation>{about} 的二次验证已在 Hub 上直接移除</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作类型</translation>
    </message>
    <message>
        <source>What {about} may do was changed outside office hours</source>
        <translation>{about} 的权限在办公时间之外被更改</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Wrong digits of a second factor were typed several times on {about}</source>
        <translation>有人在 {about} 上多次输入错误的二次验证数字</translation>
    </message>
    <message>
        <source>Wrong linking codes were tried several times</source>
        <translation>有人多次尝试错误的关联码</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>一位同事</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>一台设备</translation>
    </message>
    <message>
        <source>{about} confirmed that it is wiped</source>
        <translation>{about} 已确认擦除完毕</translation>
    </message>
    <message>
        <source>{about} has not been used for long</source>
        <translation>{about} 已很久没有使用</translation>
    </message>
    <message>
        <source>{about} is about to be unlinked for want of use</source>
        <translation>{about} 因久未使用，即将取消关联</translation>
    </message>
    <message>
        <source>{about} signed in at night</source>
        <translation>{about} 在夜间登录</translation>
    </message>
    <message>
        <source>{about} signed in from a system that WaDesk does not know</source>
        <translation>{about} 从 WaDesk 不认识的系统登录</translation>
    </message>
    <message>
        <source>{about} signed in from several countries within a short time</source>
        <translation>{about} 在短时间内从多个国家登录</translation>
    </message>
    <message>
        <source>{about} was linked with a code from the Hub</source>
        <translation>{about} 已用 Hub 给出的关联码关联</translation>
    </message>
    <message>
        <source>{about} was replaced: the same computer came anew</source>
        <translation>{about} 已被替换：同一台电脑重新关联</translation>
    </message>
    <message>
        <source>{about} was seen in two places: look whether its profile was copied</source>
        <translation>{about} 出现在两处：请查看其配置是否被复制</translation>
    </message>
    <message>
        <source>{about} was stopped: its profile was in two places</source>
        <translation>{about} 已停用：其配置出现在两处</translation>
    </message>
    <message>
        <source>{about} was unlinked to make room for another</source>
        <translation>为给另一台设备腾出名额，{about} 已取消关联</translation>
    </message>
    <message>
        <source>{about} was unlinked: its owner was removed</source>
        <translation>{about} 已取消关联：其所有者已被移除</translation>
    </message>
    <message>
        <source>{about} was unlinked: not used for too long</source>
        <translation>{about} 已取消关联：太久没有使用</translation>
    </message>
    <message>
        <source>{count} entries are in {file}.</source>
        <translation>已将 {count} 条记录写入 {file}。</translation>
    </message>
    <message>
        <source>{deed}: {newcomer}</source>
        <translation>{deed}：{newcomer}</translation>
    </message>
    <message>
        <source>{moment}, on {device}</source>
        <translation>{moment}，在 {device} 上</translation>
    </message>
    <message>
        <source>{who} asked WhatsApp to block a customer</source>
        <translation>{who} 请 WhatsApp 屏蔽了一位客户</translation>
    </message>
    <message>
        <source>{who} asked WhatsApp to unblock a customer</source>
        <translation>{who} 请 WhatsApp 解除了对一位客户的屏蔽</translation>
    </message>
    <message>
        <source>{who} began a conversation with a new customer</source>
        <translation>{who} 与一位新客户开始了会话</translation>
    </message>
    <message>
        <source>{who} changed a set of rights</source>
        <translation>{who} 更改了一个权限组</translation>
    </message>
    <message>
        <source>{who} changed their second factor</source>
        <translation>{who} 更改了自己的二次验证</translation>
    </message>
    <message>
        <source>{who} changed what {about} may do</source>
        <translation>{who} 更改了 {about} 的权限</translation>
    </message>
    <message>
        <source>{who} decided what became of an uncertain message</source>
        <translation>{who} 决定了一条结果不明的消息如何处理</translation>
    </message>
    <message>
        <source>{who} deleted a conversation</source>
        <translation>{who} 删除了一个会话</translation>
    </message>
    <message>
        <source>{who} deleted the label {about}</source>
        <translation>{who} 删除了标签 {about}</translation>
    </message>
    <message>
        <source>{who} deleted the quick reply {about}</source>
        <translation>{who} 删除了快捷回复 {about}</translation>
    </message>
    <message>
        <source>{who} exported the audit log</source>
        <translation>{who} 导出了审计日志</translation>
    </message>
    <message>
        <source>{who} gave {about} its name</source>
        <translation>{who} 为 {about} 命名</translation>
    </message>
    <message>
        <source>{who} gave {about} their name</source>
        <translation>{who} 为 {about} 设置了名字</translation>
    </message>
    <message>
        <source>{who} handed over a conversation to {about}</source>
        <translation>{who} 把一个会话移交给 {about}</translation>
    </message>
    <message>
        <source>{who} invited {about}</source>
        <translation>{who} 邀请了 {about}</translation>
    </message>
    <message>
        <source>{who} let {about} go on</source>
        <translation>{who} 恢复了 {about} 的使用</translation>
    </message>
    <message>
        <source>{who} let {about} work again</source>
        <translation>{who} 让 {about} 恢复工作</translation>
    </message>
    <message>
        <source>{who} linked {about}</source>
        <translation>{who} 关联了 {about}</translation>
    </message>
    <message>
        <source>{who} made {about} a restricted member</source>
        <translation>{who} 将 {about} 设为受限成员</translation>
    </message>
    <message>
        <source>{who} made {about} a standard member</source>
        <translation>{who} 将 {about} 设为标准成员</translation>
    </message>
    <message>
        <source>{who} made {about} an administrator</source>
        <translation>{who} 将 {about} 设为管理员</translation>
    </message>
    <message>
        <source>{who} made {about} the owner of a conversation</source>
        <translation>{who} 将一个会话指定给 {about} 负责</translation>
    </message>
    <message>
        <source>{who} removed a second factor</source>
        <translation>{who} 移除了一项二次验证</translation>
    </message>
    <message>
        <source>{who} removed {about}</source>
        <translation>{who} 移除了 {about}</translation>
    </message>
    <message>
        <source>{who} renamed {before} to {after}</source>
        <translation>{who} 将 {before} 改名为 {after}</translation>
    </message>
    <message>
        <source>{who} reported {about} lost</source>
        <translation>{who} 挂失了 {about}</translation>
    </message>
    <message>
        <source>{who} said that two customers are one person</source>
        <translation>{who} 指明两位客户是同一个人</translation>
    </message>
    <message>
        <source>{who} said that two customers are two people</source>
        <translation>{who} 指明两位客户不是同一个人</translation>
    </message>
    <message>
        <source>{who} said who may see a conversation</source>
        <translation>{who} 设定了一个会话可由谁查看</translation>
    </message>
    <message>
        <source>{who} set up a second factor</source>
        <translation>{who} 设置了二次验证</translation>
    </message>
    <message>
        <source>{who} suspended {about}</source>
        <translation>{who} 暂停了 {about}</translation>
    </message>
    <message>
        <source>{who} took over a conversation from {about}</source>
        <translation>{who} 从 {about} 处接手了一个会话</translation>
    </message>
    <message>
        <source>{who} turned away a computer for {about}</source>
        <translation>{who} 拒绝了一台供 {about} 使用的电脑</translation>
    </message>
    <message>
        <source>{who} unlinked {about}</source>
        <translation>{who} 取消了 {about} 的关联</translation>
    </message>
    <message>
        <source>{who} used a recovery code</source>
        <translation>{who} 使用了一个恢复码</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message numerus="yes">
        <source>%n alert(s) since you last looked here.</source>
        <translation>
            <numerusform>自您上次查看以来有 %n 条警报。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%n change(s) on the way to the Hub…</source>
        <translation>
            <numerusform>%n 项更改正在送往 Hub…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>已选 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark none (Esc)</source>
        <translation>取消选择（Esc）</translation>
    </message>
</context>
<context>
    <name>CaretList</name>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>第 {place} 个，共 {count} 个</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>A note: only your team sees it…</source>
        <translation>备注：只有您的团队能看到…</translation>
    </message>
    <message>
        <source>Answer without the quote</source>
        <translation>不引用，直接回复</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Attach files (Ctrl+Shift+A)</source>
        <translation>添加附件（Ctrl+Shift+A）</translation>
    </message>
    <message>
        <source>Delete takes it away, Alt and an arrow moves it.</source>
        <translation>按 Delete 移除，按 Alt 加方向键移动。</translation>
    </message>
    <message>
        <source>Emoji (Ctrl+E)</source>
        <translation>表情（Ctrl+E）</translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation>保存备注</translation>
    </message>
    <message>
        <source>Make and change quick replies…</source>
        <translation>新建和更改快捷回复…</translation>
    </message>
    <message>
        <source>More: bold, quick replies, templates</source>
        <translation>更多：粗体、快捷回复、模板</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Put an emoji in</source>
        <translation>插入表情</translation>
    </message>
    <message>
        <source>Quick replies</source>
        <translation>快捷回复</translation>
    </message>
    <message>
        <source>Quick replies (/)…</source>
        <translation>快捷回复（/）…</translation>
    </message>
    <message>
        <source>Record a voice message (Ctrl+Shift+R)</source>
        <translation>录制语音消息（Ctrl+Shift+R）</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Send a template</source>
        <translation>发送一个模板</translation>
    </message>
    <message>
        <source>Send a template…</source>
        <translation>发送模板…</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>稍后发送</translation>
    </message>
    <message>
        <source>Take {name} away</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>There are none yet: make the first one</source>
        <translation>还没有：来创建第一个吧</translation>
    </message>
    <message>
        <source>They are shared by the whole team</source>
        <translation>由整个团队共用</translation>
    </message>
    <message>
        <source>What nobody could have read was left out of the paste.</source>
        <translation>无法显示的字符没有粘贴进来。</translation>
    </message>
    <message>
        <source>Write a note for the team</source>
        <translation>给团队写备注</translation>
    </message>
    <message>
        <source>Write a note for the team (Ctrl+J)</source>
        <translation>给团队写备注（Ctrl+J）</translation>
    </message>
    <message>
        <source>You answer {quote}</source>
        <translation>您正在回复{quote}</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>您的备注</translation>
    </message>
    <message>
        <source>Your reply</source>
        <translation>您的回复</translation>
    </message>
    <message>
        <source>is being read…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>is not told: no more than that are told of one note</source>
        <translation>不会收到通知：一条备注通知的人数已到上限</translation>
    </message>
    <message>
        <source>is told that this names them</source>
        <translation>会收到被提及的通知</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>还可输入 {count}</translation>
    </message>
    <message>
        <source>{count} too many</source>
        <translation>超出 {count}</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>第 {place} 个，共 {count} 个</translation>
    </message>
</context>
<context>
    <name>ConnectionChip</name>
    <message>
        <source>Connected; fetching what was missed.</source>
        <translation>已连接，正在获取错过的内容。</translation>
    </message>
    <message>
        <source>Live, {milliseconds} ms</source>
        <translation>实时，{milliseconds} 毫秒</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>{time} 起离线</translation>
    </message>
    <message>
        <source>The Hub cannot be reached. You can go on reading and writing: what you write is kept and sent when it is back.</source>
        <translation>无法连接 Hub。您可以继续阅读和书写：所写内容会保留，待 Hub 恢复后发送。</translation>
    </message>
    <message>
        <source>What happens arrives here at once.</source>
        <translation>一切动态都会即时出现在这里。</translation>
    </message>
</context>
<context>
    <name>Contact</name>
    <message>
        <source>ALSO WRITES FROM</source>
        <translation>也用这些号码来信</translation>
    </message>
    <message>
        <source>Agreed to be written to: {how} ({day})</source>
        <translation>同意接收消息：{how}（{day}）</translation>
    </message>
    <message>
        <source>Agreed to be written to: {how} ({who}, {day})</source>
        <translation>同意接收消息：{how}（{who}，{day}）</translation>
    </message>
    <message>
        <source>Being blocked: WhatsApp has yet to confirm it.</source>
        <translation>正在屏蔽：等待 WhatsApp 确认。</translation>
    </message>
    <message>
        <source>Being unblocked: WhatsApp has yet to confirm it.</source>
        <translation>正在解除屏蔽：等待 WhatsApp 确认。</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>屏蔽</translation>
    </message>
    <message>
        <source>Block the customer …</source>
        <translation>屏蔽客户…</translation>
    </message>
    <message>
        <source>Block {name}?</source>
        <translation>屏蔽 {name}？</translation>
    </message>
    <message>
        <source>Block …</source>
        <translation>屏蔽…</translation>
    </message>
    <message>
        <source>Blocked: nothing comes from them, or goes.</source>
        <translation>已屏蔽：收不到其消息，也无法发送。</translation>
    </message>
    <message>
        <source>Both will be shown as “{shown}”. Each conversation stays as it is, and a reply goes to the number it was written for: {numbers}.</source>
        <translation>两者都将显示为“{shown}”。每个会话保持不变，回复仍发往其对应的号码：{numbers}。</translation>
    </message>
    <message>
        <source>Both will be shown as “{shown}”. Each conversation stays as it is.</source>
        <translation>两者都将显示为“{shown}”。每个会话保持不变。</translation>
    </message>
    <message>
        <source>CONTACT</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Change the customer&apos;s name</source>
        <translation>更改客户的名字</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contact (Ctrl+I)</source>
        <translation>联系人（Ctrl+I）</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>复制号码</translation>
    </message>
    <message>
        <source>First wrote {day} · {count}</source>
        <translation>首次来信 {day} · {count}</translation>
    </message>
    <message>
        <source>Give them a name</source>
        <translation>给对方起个名字</translation>
    </message>
    <message>
        <source>Has not written yet · {count}</source>
        <translation>尚未来信 · {count}</translation>
    </message>
    <message>
        <source>Join them</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>LABELS</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>NOTES</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>名字或号码</translation>
    </message>
    <message>
        <source>Nobody is called like that.</source>
        <translation>没有叫这个名字的人。</translation>
    </message>
    <message>
        <source>Not blocked. WhatsApp says: {why}</source>
        <translation>未屏蔽。WhatsApp 提示：{why}</translation>
    </message>
    <message>
        <source>Not blocked: WhatsApp blocks only who has written within 24 hours. Try again after their next message.</source>
        <translation>未屏蔽：WhatsApp 只能屏蔽 24 小时内来过信的人。请在其下次来信后重试。</translation>
    </message>
    <message>
        <source>Not blocked: WhatsApp has given no address for them.</source>
        <translation>未屏蔽：WhatsApp 没有提供此人的地址。</translation>
    </message>
    <message>
        <source>Not blocked: WhatsApp&apos;s list of blocked people is full. Unblock somebody first.</source>
        <translation>未屏蔽：WhatsApp 的屏蔽名单已满。请先解除对某人的屏蔽。</translation>
    </message>
    <message>
        <source>Not changed: {why}</source>
        <translation>未更改：{why}</translation>
    </message>
    <message>
        <source>Not changed: {why} What you wrote stands in your note now.</source>
        <translation>未更改：{why} 您写的内容现已放入您的备注。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>不是同一个人</translation>
    </message>
    <message>
        <source>Open the conversation with {name}, last on {day}</source>
        <translation>打开与 {name} 的会话，最近一次 {day}</translation>
    </message>
    <message>
        <source>PICTURES AND FILES</source>
        <translation>图片和文件</translation>
    </message>
    <message>
        <source>Same person as …</source>
        <translation>与谁是同一个人…</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>显示更早的</translation>
    </message>
    <message>
        <source>Show or hide the contact</source>
        <translation>显示或隐藏联系人</translation>
    </message>
    <message>
        <source>Show the other name</source>
        <translation>显示另一个名字</translation>
    </message>
    <message>
        <source>Shown as {name}</source>
        <translation>显示为 {name}</translation>
    </message>
    <message>
        <source>The same person as …</source>
        <translation>与谁是同一个人…</translation>
    </message>
    <message>
        <source>The window is too narrow for the contact: make it wider.</source>
        <translation>窗口太窄，放不下联系人：请拉宽一些。</translation>
    </message>
    <message>
        <source>They are shown as one person.</source>
        <translation>两者现在显示为同一个人。</translation>
    </message>
    <message>
        <source>They are two people again.</source>
        <translation>两者又分为两个人了。</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>解除屏蔽</translation>
    </message>
    <message>
        <source>Unblock the customer</source>
        <translation>解除屏蔽客户</translation>
    </message>
    <message>
        <source>WHO IS HERE</source>
        <translation>谁在这里</translation>
    </message>
    <message>
        <source>Wants marketing messages</source>
        <translation>愿意接收营销消息</translation>
    </message>
    <message>
        <source>Wants no marketing messages</source>
        <translation>不愿接收营销消息</translation>
    </message>
    <message>
        <source>What the team calls them</source>
        <translation>团队对其的称呼</translation>
    </message>
    <message>
        <source>What the team knows of them was changed.</source>
        <translation>团队对此人的记录已更改。</translation>
    </message>
    <message>
        <source>What the team should know of them</source>
        <translation>团队应了解的情况</translation>
    </message>
    <message>
        <source>WhatsApp is asked to block them.</source>
        <translation>已请求 WhatsApp 屏蔽此人。</translation>
    </message>
    <message>
        <source>WhatsApp is asked to unblock them.</source>
        <translation>已请求 WhatsApp 解除屏蔽。</translation>
    </message>
    <message>
        <source>WhatsApp will bring nothing from {name} any more, and nothing can be sent to them. They are not told. It works only within 24 hours after they wrote, and can be taken back.</source>
        <translation>WhatsApp 将不再送来 {name} 的任何消息，也无法向其发送。对方不会收到通知。只有在其来信后的 24 小时内才能这样做，并且可以撤销。</translation>
    </message>
    <message>
        <source>Write what the team should know</source>
        <translation>写下团队应了解的情况</translation>
    </message>
    <message>
        <source>You answered last</source>
        <translation>最后由您回复</translation>
    </message>
    <message>
        <source>{kind}, {moment}</source>
        <translation>{kind}，{moment}</translation>
    </message>
    <message>
        <source>{number} is copied.</source>
        <translation>已复制 {number}。</translation>
    </message>
    <message>
        <source>{who} answered last</source>
        <translation>最后由 {who} 回复</translation>
    </message>
    <message>
        <source>{who} is looking</source>
        <translation>{who} 正在查看</translation>
    </message>
    <message>
        <source>{who} is writing</source>
        <translation>{who} 正在输入</translation>
    </message>
    <message>
        <source>{who}, {day}</source>
        <translation>{who}，{day}</translation>
    </message>
</context>
<context>
    <name>ContactFace</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n message(s)</source>
        <translation>
            <numerusform>超过 %n 条消息</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cost</name>
    <message>
        <source>About {used} of this number&apos;s {free} free ones this month are used.</source>
        <translation>本月此号码的 {free} 条免费消息中，已用约 {used} 条。</translation>
    </message>
    <message>
        <source>An estimate: WhatsApp&apos;s bill decides. Reactions are free.</source>
        <translation>仅为估算：以 WhatsApp 账单为准。回应免费。</translation>
    </message>
    <message>
        <source>In this customer&apos;s country each is about {sum}.</source>
        <translation>在这位客户的国家，每条约 {sum}。</translation>
    </message>
    <message>
        <source>They are free now: the customer came from an advertisement lately.</source>
        <translation>目前免费：客户最近由广告而来。</translation>
    </message>
    <message>
        <source>They are free until October 2026.</source>
        <translation>2026 年 10 月之前免费。</translation>
    </message>
    <message>
        <source>This answer is {count} messages, and WhatsApp charges each that arrives.</source>
        <translation>这次回复共 {count} 条消息，WhatsApp 对每条送达的消息收费。</translation>
    </message>
    <message>
        <source>WhatsApp charges every answer that arrives.</source>
        <translation>WhatsApp 对每条送达的回复收费。</translation>
    </message>
    <message>
        <source>about {sum}</source>
        <translation>约 {sum}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>{count} messages</source>
        <translation>{count} 条消息</translation>
    </message>
</context>
<context>
    <name>DateCard</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>First unread message</source>
        <translation>第一条未读消息</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>前往某一天</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>This is no day: pick one, or type it as above.</source>
        <translation>这不是日期：请选择一天，或按上面的格式输入。</translation>
    </message>
</context>
<context>
    <name>Deed</name>
    <message>
        <source>Somebody</source>
        <translation>有人</translation>
    </message>
    <message>
        <source>Something about this conversation was changed.</source>
        <translation>此会话有些内容已更改。</translation>
    </message>
    <message>
        <source>The hour has come: this conversation is open again.</source>
        <translation>时间到了：此会话已重新打开。</translation>
    </message>
    <message>
        <source>You assigned this conversation to {whom}.</source>
        <translation>您已将此会话分配给 {whom}。</translation>
    </message>
    <message>
        <source>You closed this conversation.</source>
        <translation>您已关闭此会话。</translation>
    </message>
    <message>
        <source>You gave this conversation back to the team.</source>
        <translation>您已将此会话交还团队。</translation>
    </message>
    <message>
        <source>You labelled this conversation {added}, no longer {removed}.</source>
        <translation>您为此会话添加了标签 {added}，移除了 {removed}。</translation>
    </message>
    <message>
        <source>You labelled this conversation {added}.</source>
        <translation>您为此会话添加了标签 {added}。</translation>
    </message>
    <message>
        <source>You opened this conversation again.</source>
        <translation>您已重新打开此会话。</translation>
    </message>
    <message>
        <source>You snoozed this conversation until {moment}.</source>
        <translation>您已将此会话推迟到 {moment}。</translation>
    </message>
    <message>
        <source>You took the label {removed} away.</source>
        <translation>您移除了标签 {removed}。</translation>
    </message>
    <message>
        <source>You took this conversation.</source>
        <translation>您接下了此会话。</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>一位同事</translation>
    </message>
    <message>
        <source>later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>{who} assigned this conversation to you.</source>
        <translation>{who} 将此会话分配给了您。</translation>
    </message>
    <message>
        <source>{who} assigned this conversation to {whom}.</source>
        <translation>{who} 将此会话分配给 {whom}。</translation>
    </message>
    <message>
        <source>{who} closed this conversation.</source>
        <translation>{who} 关闭了此会话。</translation>
    </message>
    <message>
        <source>{who} gave this conversation back to the team.</source>
        <translation>{who} 将此会话交还团队。</translation>
    </message>
    <message>
        <source>{who} labelled this conversation {added}, no longer {removed}.</source>
        <translation>{who} 为此会话添加了标签 {added}，移除了 {removed}。</translation>
    </message>
    <message>
        <source>{who} labelled this conversation {added}.</source>
        <translation>{who} 为此会话添加了标签 {added}。</translation>
    </message>
    <message>
        <source>{who} opened this conversation again.</source>
        <translation>{who} 重新打开了此会话。</translation>
    </message>
    <message>
        <source>{who} snoozed this conversation until {moment}.</source>
        <translation>{who} 将此会话推迟到 {moment}。</translation>
    </message>
    <message>
        <source>{who} took the label {removed} away.</source>
        <translation>{who} 移除了标签 {removed}。</translation>
    </message>
    <message>
        <source>{who} took this conversation.</source>
        <translation>{who} 接下了此会话。</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Something in this window did not work ({bug}). What you write is kept on this computer: close WaDesk and start it again.</source>
        <translation>此窗口中出现了问题（{bug}）。您所写的内容已保存在这台电脑上：请关闭 WaDesk 后重新打开。</translation>
    </message>
    <message>
        <source>The copy of the messages is gone, but the Hub does not know it yet: connect this computer, and it is told by itself.</source>
        <translation>消息副本已销毁，但 Hub 尚不知情：请让这台电脑联网，它会自动通知 Hub。</translation>
    </message>
    <message>
        <source>The part of WaDesk that talks to the Hub has stopped ({bug}). What you write is kept on this computer: close WaDesk and start it again.</source>
        <translation>WaDesk 中与 Hub 通信的部分已停止（{bug}）。您写的内容会保存在本机：请关闭 WaDesk 后重新启动。</translation>
    </message>
    <message>
        <source>This computer was unlinked, and its copy of the messages is gone.</source>
        <translation>这台电脑已取消关联，其消息副本已销毁。</translation>
    </message>
    <message>
        <source>WaDesk is locked. Enter your passphrase or PIN.</source>
        <translation>WaDesk 已锁定。请输入您的口令或 PIN 码。</translation>
    </message>
    <message>
        <source>What was written here and not sent is with the Hub.</source>
        <translation>在这里写好而未发送的内容已交给 Hub。</translation>
    </message>
    <message>
        <source>{who} has unlinked this computer, and its copy of the messages is gone.</source>
        <translation>{who} 已取消这台电脑的关联，其消息副本已销毁。</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Answer to a customer</source>
        <translation>回复客户</translation>
    </message>
    <message>
        <source>Answer to an ad</source>
        <translation>回复广告来客</translation>
    </message>
    <message>
        <source>By</source>
        <translation>发送人</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy: {thing}</source>
        <translation>复制：{thing}</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Details of a message</source>
        <translation>消息详情</translation>
    </message>
    <message>
        <source>Marketing template</source>
        <translation>营销模板</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>回应</translation>
    </message>
    <message>
        <source>Template with a code</source>
        <translation>验证码模板</translation>
    </message>
    <message>
        <source>Template with a code, abroad</source>
        <translation>验证码模板（境外）</translation>
    </message>
    <message>
        <source>Until {moment}</source>
        <translation>{moment} 之前</translation>
    </message>
    <message>
        <source>Utility template</source>
        <translation>服务模板</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>WhatsApp says</source>
        <translation>WhatsApp 提示</translation>
    </message>
    <message>
        <source>WhatsApp&apos;s name for it</source>
        <translation>WhatsApp 对它的编号</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写于</translation>
    </message>
    <message>
        <source>at a time nobody told</source>
        <translation>时间不详</translation>
    </message>
    <message>
        <source>by Meta&apos;s assistant</source>
        <translation>由 Meta 助手</translation>
    </message>
    <message>
        <source>with WaDesk</source>
        <translation>通过 WaDesk</translation>
    </message>
    <message>
        <source>with the phone app</source>
        <translation>通过手机应用</translation>
    </message>
    <message>
        <source>with the phone app, before it was linked</source>
        <translation>通过手机应用，关联之前</translation>
    </message>
    <message>
        <source>{category}, free of charge</source>
        <translation>{category}，免费</translation>
    </message>
    <message>
        <source>{code}: {words}</source>
        <translation>{code}：{words}</translation>
    </message>
    <message>
        <source>{state} to {who}</source>
        <translation>{state}：{who}</translation>
    </message>
    <message>
        <source>{who}, {road}</source>
        <translation>{who}，{road}</translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <source>Active</source>
        <translation>活跃</translation>
    </message>
    <message>
        <source>All other devices are unlinked. Each goes as soon as it hears.</source>
        <translation>其他设备均已取消关联。每台在得知后立即擦除。</translation>
    </message>
    <message>
        <source>Being wiped …</source>
        <translation>正在擦除…</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Flag as inactive after</source>
        <translation>多久不用标为闲置</translation>
    </message>
    <message>
        <source>Full audit log</source>
        <translation>完整的审计日志</translation>
    </message>
    <message>
        <source>Inactive {span}</source>
        <translation>闲置 {span}</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Leave them linked</source>
        <translation>保持关联</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Let {name} go on? Its profile was seen in two places, and both were stopped. Let it go on where it belongs; the other one is stopped again as soon as it is used.</source>
        <translation>恢复 {name} 的使用？其配置出现在两处，两处均已停用。请在它应在的地方恢复；另一处一经使用便会再次停用。</translation>
    </message>
    <message>
        <source>Linked devices</source>
        <translation>已关联的设备</translation>
    </message>
    <message>
        <source>Linked devices for each member</source>
        <translation>每位成员可关联的设备</translation>
    </message>
    <message>
        <source>Linked devices per number</source>
        <translation>每个号码可关联的设备</translation>
    </message>
    <message>
        <source>Linked {when}</source>
        <translation>{when} 关联</translation>
    </message>
    <message>
        <source>Linked {when} by the Hub&apos;s code</source>
        <translation>{when} 用 Hub 的关联码关联</translation>
    </message>
    <message>
        <source>Linked {when} by {who}</source>
        <translation>{when} 由 {who} 关联</translation>
    </message>
    <message>
        <source>Name of the device</source>
        <translation>设备名称</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>尚无任何记录。</translation>
    </message>
    <message>
        <source>Number {id} (Meta&apos;s id)</source>
        <translation>号码 {id}（Meta 的标识）</translation>
    </message>
    <message>
        <source>Owner · linked</source>
        <translation>所有者 · 关联</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近动态</translation>
    </message>
    <message>
        <source>Refuse another one</source>
        <translation>拒绝再关联</translation>
    </message>
    <message>
        <source>Rename (F2)</source>
        <translation>重命名（F2）</translation>
    </message>
    <message>
        <source>Report lost</source>
        <translation>挂失</translation>
    </message>
    <message>
        <source>Report lost and wipe</source>
        <translation>挂失并擦除</translation>
    </message>
    <message>
        <source>Report {name} lost? Its copy of the messages is destroyed as soon as it is online, and nothing that was written on it is handed in: others may have it in their hands.</source>
        <translation>挂失 {name}？它一上线，其消息副本便会销毁，在其上写的任何内容都不会交给 Hub：设备可能已落入他人手中。</translation>
    </message>
    <message>
        <source>Reported lost</source>
        <translation>已挂失</translation>
    </message>
    <message>
        <source>Shut without the Hub after</source>
        <translation>多久连不上 Hub 即关闭</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stopped: seen in two places</source>
        <translation>已停用：出现在两处</translation>
    </message>
    <message>
        <source>System · app</source>
        <translation>系统 · 应用</translation>
    </message>
    <message>
        <source>The Hub cannot be reached: what you see is from {time}. Nothing can be changed just now.</source>
        <translation>无法连接 Hub：您看到的是 {time} 的内容。暂时无法更改任何内容。</translation>
    </message>
    <message>
        <source>The Hub cannot be reached: what you see may have changed. Nothing can be changed just now.</source>
        <translation>无法连接 Hub：您看到的内容可能已有变化。暂时无法更改任何内容。</translation>
    </message>
    <message>
        <source>The limit is WaDesk&apos;s own: WhatsApp&apos;s Cloud API has none. Nobody goes to make room before somebody has confirmed it. Whoever runs the Hub sets all this.</source>
        <translation>这一上限由 WaDesk 自行规定：WhatsApp 的云端 API 并无上限。未经有人确认，不会为腾出名额而取消任何设备。这些均由 Hub 的运行者设定。</translation>
    </message>
    <message>
        <source>The list of devices has not come from the Hub yet.</source>
        <translation>尚未从 Hub 收到设备列表。</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>本设备</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>取消关联</translation>
    </message>
    <message>
        <source>Unlink all others</source>
        <translation>取消关联所有其他设备</translation>
    </message>
    <message>
        <source>Unlink and wipe</source>
        <translation>取消关联并擦除</translation>
    </message>
    <message>
        <source>Unlink and wipe after</source>
        <translation>多久不用取消关联并擦除</translation>
    </message>
    <message>
        <source>Unlink and wipe all others</source>
        <translation>取消关联并擦除所有其他设备</translation>
    </message>
    <message>
        <source>Unlink the oldest</source>
        <translation>取消关联最早的一台</translation>
    </message>
    <message>
        <source>Unlink this computer? What you wrote here and did not send is handed in first, then the copy of the messages here is destroyed. To come back you need a new code.</source>
        <translation>取消关联这台电脑？您在这里写好而未发送的内容会先交给 Hub，然后销毁这里的消息副本。要再次使用，需要新的关联码。</translation>
    </message>
    <message>
        <source>Unlink {name}? What {who} wrote there and did not send is handed in first, then its copy of the messages is destroyed.</source>
        <translation>取消关联 {name}？{who} 在上面写好而未发送的内容会先交给 Hub，然后销毁其消息副本。</translation>
    </message>
    <message>
        <source>Unlinked</source>
        <translation>已取消关联</translation>
    </message>
    <message>
        <source>Unlinked and wiped</source>
        <translation>已取消关联并擦除</translation>
    </message>
    <message>
        <source>When the limit is reached</source>
        <translation>达到上限时</translation>
    </message>
    <message>
        <source>Your linked devices</source>
        <translation>您关联的设备</translation>
    </message>
    <message>
        <source>hours of use with nobody there</source>
        <translation>无人操作却使用数小时</translation>
    </message>
    <message>
        <source>last seen: {when}</source>
        <translation>最近使用：{when}</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>old WaDesk</source>
        <translation>WaDesk 版本过旧</translation>
    </message>
    <message>
        <source>old system</source>
        <translation>系统过旧</translation>
    </message>
    <message>
        <source>several countries</source>
        <translation>多个国家</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>unknown place</source>
        <translation>地点未知</translation>
    </message>
    <message>
        <source>unknown system</source>
        <translation>系统未知</translation>
    </message>
    <message>
        <source>unlinks in {span}</source>
        <translation>{span}后取消关联</translation>
    </message>
    <message>
        <source>unlinks soon</source>
        <translation>即将取消关联</translation>
    </message>
    <message>
        <source>unusual hour</source>
        <translation>时段异常</translation>
    </message>
    <message>
        <source>wipes when it is next online</source>
        <translation>上线后擦除</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>{linked} linked</source>
        <translation>已关联 {linked} 台</translation>
    </message>
    <message>
        <source>{linked} of {limit} linked</source>
        <translation>已关联 {linked} 台，上限 {limit} 台</translation>
    </message>
    <message>
        <source>{names} has not been used for long: unless WaDesk is opened there, it is unlinked and wiped after {moment}.</source>
        <translation>{names} 已很久没有使用：若不在上面打开 WaDesk，将在 {moment} 之后取消关联并擦除。</translation>
    </message>
    <message>
        <source>{names} have not been used for long: unless WaDesk is opened there, the first of them is unlinked and wiped after {moment}.</source>
        <translation>{names} 已很久没有使用：若不在上面打开 WaDesk，其中第一台将在 {moment} 之后取消关联并擦除。</translation>
    </message>
    <message>
        <source>{name} is out, and is wiped as soon as it is online.</source>
        <translation>{name} 已被排除，一上线即擦除。</translation>
    </message>
    <message>
        <source>{name} is unlinked. Its copy goes as soon as it hears.</source>
        <translation>{name} 已取消关联。其副本会在得知后立即擦除。</translation>
    </message>
    <message>
        <source>{name} may go on.</source>
        <translation>{name} 可以继续使用了。</translation>
    </message>
    <message>
        <source>{span} ago</source>
        <translation>{span}前</translation>
    </message>
</context>
<context>
    <name>Emoji</name>
    <message>
        <source>Animals and plants</source>
        <translation>动物和植物</translation>
    </message>
    <message>
        <source>Dark skin</source>
        <translation>深肤色</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>表情</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>旗帜</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>食物和饮料</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>找到 {count} 个</translation>
    </message>
    <message>
        <source>Light skin</source>
        <translation>浅肤色</translation>
    </message>
    <message>
        <source>Medium skin</source>
        <translation>中等肤色</translation>
    </message>
    <message>
        <source>Medium-dark skin</source>
        <translation>中等偏深肤色</translation>
    </message>
    <message>
        <source>Medium-light skin</source>
        <translation>中等偏浅肤色</translation>
    </message>
    <message>
        <source>No emoji is called like that.</source>
        <translation>没有叫这个名字的表情。</translation>
    </message>
    <message>
        <source>No skin tone</source>
        <translation>默认肤色</translation>
    </message>
    <message>
        <source>People and hands</source>
        <translation>人物和手势</translation>
    </message>
    <message>
        <source>Play and feasts</source>
        <translation>游戏和节庆</translation>
    </message>
    <message>
        <source>Search emoji by name</source>
        <translation>按名称搜索表情</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>Smileys and hearts</source>
        <translation>笑脸和爱心</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>旅行和地点</translation>
    </message>
</context>
<context>
    <name>EmptyThread</name>
    <message>
        <source>Choose a conversation</source>
        <translation>请选择一个会话</translation>
    </message>
</context>
<context>
    <name>Factor</name>
    <message>
        <source>&amp;Copy the codes</source>
        <translation>复制恢复码(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy the secret</source>
        <translation>复制密钥(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>暂不(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save to a file …</source>
        <translation>存为文件…(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Set up</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>An authenticator app on your phone shows six digits that change every 30 seconds. Without them nobody can give rights away in your name, even at this computer.</source>
        <translation>手机上的身份验证器应用会显示六位数字，每 30 秒更换一次。没有这些数字，即使坐在这台电脑前，也无人能以您的名义授予权限。</translation>
    </message>
    <message>
        <source>An authenticator app on your phone shows six digits that only you can know. Set it up once, then try this again.</source>
        <translation>手机上的身份验证器应用会显示只有您才能知道的六位数字。请先设置一次，然后重试。</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Enter the six digits once more, or a recovery code.</source>
        <translation>请再次输入六位数字，或输入恢复码。</translation>
    </message>
    <message>
        <source>Enter the six digits that your authenticator app shows now, or a recovery code.</source>
        <translation>请输入身份验证器应用当前显示的六位数字，或输入恢复码。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>I have &amp;kept them</source>
        <translation>我已保存好(&amp;K)</translation>
    </message>
    <message>
        <source>Keep these codes where your phone is not. Each of them lets you in once without the app, and they are shown this one time only.</source>
        <translation>请将这些恢复码保存在手机以外的地方。每个恢复码可让您在没有应用时进入一次，且只显示这一次。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>One more proof that it is you</source>
        <translation>再次证明是您本人</translation>
    </message>
    <message>
        <source>QR code for the authenticator app</source>
        <translation>供身份验证器应用扫描的二维码</translation>
    </message>
    <message>
        <source>Remove the second factor</source>
        <translation>移除二次验证</translation>
    </message>
    <message>
        <source>Save the recovery codes</source>
        <translation>保存恢复码</translation>
    </message>
    <message>
        <source>Scan this with the app, or type the secret there. Then enter the digits it shows.</source>
        <translation>请用应用扫描，或在其中输入密钥，然后输入它显示的数字。</translation>
    </message>
    <message>
        <source>Set it up now</source>
        <translation>现在设置</translation>
    </message>
    <message>
        <source>Six digits of the app</source>
        <translation>应用显示的六位数字</translation>
    </message>
    <message>
        <source>Six digits or a recovery code</source>
        <translation>六位数字或恢复码</translation>
    </message>
    <message>
        <source>They are in {file}.</source>
        <translation>已存入 {file}。</translation>
    </message>
    <message>
        <source>They could not be written there.</source>
        <translation>无法写入该处。</translation>
    </message>
    <message>
        <source>This needs a second factor</source>
        <translation>这需要二次验证</translation>
    </message>
    <message>
        <source>WaDesk recovery codes</source>
        <translation>WaDesk 恢复码</translation>
    </message>
    <message>
        <source>Your authenticator app is asked before rights are given or devices linked.</source>
        <translation>在授予权限或关联设备之前，会要求输入身份验证器应用的数字。</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>24 hours have passed since the customer wrote: only a template can be sent.</source>
        <translation>客户来信已超过 24 小时：只能发送模板。</translation>
    </message>
    <message>
        <source>A test number only reaches the numbers on its list.</source>
        <translation>测试号码只能发送给其名单上的号码。</translation>
    </message>
    <message>
        <source>Answer them when they write; offer nothing.</source>
        <translation>对方来信时再回复；不要主动推广。</translation>
    </message>
    <message>
        <source>Ask an administrator: it is to be settled in Meta&apos;s Business Manager.</source>
        <translation>请联系管理员：需在 Meta 的 Business Manager 中处理。</translation>
    </message>
    <message>
        <source>Ask the customer to send it again, or by mail.</source>
        <translation>请让客户重新发送，或改用电子邮件。</translation>
    </message>
    <message>
        <source>Ask the customer to share their number.</source>
        <translation>请让客户分享其号码。</translation>
    </message>
    <message>
        <source>For this WhatsApp needs the customer&apos;s phone number.</source>
        <translation>WhatsApp 需要客户的电话号码才能这样做。</translation>
    </message>
    <message>
        <source>It may have been sent: look whether the customer has it before trying again.</source>
        <translation>可能已经发出：请先确认客户是否收到，再决定是否重试。</translation>
    </message>
    <message>
        <source>It was refused without a reason.</source>
        <translation>被拒绝，未说明原因。</translation>
    </message>
    <message>
        <source>Look at the template&apos;s blanks and language, or take another template.</source>
        <translation>请检查模板的空白和语言，或换一个模板。</translation>
    </message>
    <message>
        <source>Make sure who it is before you send it again.</source>
        <translation>重新发送之前，请先确认对方是谁。</translation>
    </message>
    <message>
        <source>Meta could not charge for it.</source>
        <translation>Meta 无法为此收费。</translation>
    </message>
    <message>
        <source>Our number is limited, because people complained.</source>
        <translation>因有人投诉，我们的号码已受限制。</translation>
    </message>
    <message>
        <source>Our number is not set up for sending.</source>
        <translation>我们的号码尚未设置为可发送。</translation>
    </message>
    <message>
        <source>Save the file as another kind (JPEG, PDF, MP4), and send that one.</source>
        <translation>请将文件另存为其他格式（JPEG、PDF、MP4），再发送。</translation>
    </message>
    <message>
        <source>Send a template, or wait until the customer writes to you.</source>
        <translation>请发送模板，或等客户来信。</translation>
    </message>
    <message>
        <source>Sending it again changes nothing: reach this person in another way.</source>
        <translation>重新发送也没有用：请用其他方式联系此人。</translation>
    </message>
    <message>
        <source>Something went wrong at WhatsApp.</source>
        <translation>WhatsApp 出了问题。</translation>
    </message>
    <message>
        <source>The connection to WhatsApp has expired.</source>
        <translation>与 WhatsApp 的连接已过期。</translation>
    </message>
    <message>
        <source>The customer may have another phone, or be another person.</source>
        <translation>客户可能换了手机，也可能换了人。</translation>
    </message>
    <message>
        <source>The customer&apos;s file could not be fetched.</source>
        <translation>无法取得客户的文件。</translation>
    </message>
    <message>
        <source>The template does not fit what was put into it.</source>
        <translation>填入的内容与模板不符。</translation>
    </message>
    <message>
        <source>This is your own number.</source>
        <translation>这是您自己的号码。</translation>
    </message>
    <message>
        <source>This number cannot be reached on WhatsApp.</source>
        <translation>此号码无法通过 WhatsApp 联系。</translation>
    </message>
    <message>
        <source>This person wants no marketing messages.</source>
        <translation>此人不愿接收营销消息。</translation>
    </message>
    <message>
        <source>Too many messages to this person at once: try again in a while.</source>
        <translation>短时间内给此人发送的消息过多：请稍后再试。</translation>
    </message>
    <message>
        <source>Too much was sent at once: try again in a while.</source>
        <translation>短时间内发送过多：请稍后再试。</translation>
    </message>
    <message>
        <source>Try again in a while.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <source>Unblock the contact first.</source>
        <translation>请先解除对联系人的屏蔽。</translation>
    </message>
    <message>
        <source>Wait a day at least, or until the customer writes.</source>
        <translation>请至少等一天，或等客户来信。</translation>
    </message>
    <message>
        <source>WhatsApp could not read the message.</source>
        <translation>WhatsApp 无法读取此消息。</translation>
    </message>
    <message>
        <source>WhatsApp did not accept the file: try another format.</source>
        <translation>WhatsApp 未接受该文件：请换一种格式。</translation>
    </message>
    <message>
        <source>WhatsApp does not allow this to the Hub.</source>
        <translation>WhatsApp 不允许 Hub 这样做。</translation>
    </message>
    <message>
        <source>WhatsApp does not know this kind of message.</source>
        <translation>WhatsApp 不支持此类消息。</translation>
    </message>
    <message>
        <source>WhatsApp does not let us write to this country.</source>
        <translation>WhatsApp 不允许我们向这个国家发送。</translation>
    </message>
    <message>
        <source>WhatsApp has locked the account: ask an administrator.</source>
        <translation>WhatsApp 已锁定该账号：请联系管理员。</translation>
    </message>
    <message>
        <source>WhatsApp has stopped this template.</source>
        <translation>WhatsApp 已停用此模板。</translation>
    </message>
    <message>
        <source>WhatsApp held it back: this person is part of a test.</source>
        <translation>WhatsApp 未予投递：此人属于一项测试。</translation>
    </message>
    <message>
        <source>WhatsApp itself was out of order.</source>
        <translation>WhatsApp 自身发生故障。</translation>
    </message>
    <message>
        <source>WhatsApp limits marketing to this person: wait a day at least.</source>
        <translation>WhatsApp 限制向此人发送营销消息：请至少等一天。</translation>
    </message>
    <message>
        <source>WhatsApp says: {words} ({code})</source>
        <translation>WhatsApp 提示：{words}（{code}）</translation>
    </message>
    <message>
        <source>Write it in another way, and send that.</source>
        <translation>请换一种写法，再发送。</translation>
    </message>
    <message>
        <source>Your team has blocked this person.</source>
        <translation>您的团队已屏蔽此人。</translation>
    </message>
</context>
<context>
    <name>Film</name>
    <message>
        <source>Film</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Hold (Space)</source>
        <translation>暂停（空格）</translation>
    </message>
    <message>
        <source>Place in the film</source>
        <translation>播放位置</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>播放（空格）</translation>
    </message>
    <message>
        <source>Silence (M)</source>
        <translation>静音（M）</translation>
    </message>
    <message>
        <source>Sound (M)</source>
        <translation>打开声音（M）</translation>
    </message>
    <message>
        <source>Speed (S)</source>
        <translation>速度（S）</translation>
    </message>
    <message>
        <source>This film cannot be played: it is damaged, or of a kind that WaDesk does not know. Save it, or look at it on the phone.</source>
        <translation>无法播放此视频：它已损坏，或是 WaDesk 不认识的类型。请保存下来，或在手机上查看。</translation>
    </message>
    <message>
        <source>This film is not on this computer any more.</source>
        <translation>此视频已不在这台电脑上。</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>A colleague is replying</source>
        <translation>同事正在回复</translation>
    </message>
    <message>
        <source>A conversation stays here until somebody answers it or takes it.</source>
        <translation>会话会留在这里，直到有人回复或接下。</translation>
    </message>
    <message>
        <source>A label that is gone</source>
        <translation>已不存在的标签</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>分配给</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Everybody is taken care of</source>
        <translation>每位客户都有人照应</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>筛选列表</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Longest waiting first</source>
        <translation>等待最久的在前</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及我的</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>No conversation meets all of these. Take one of them away.</source>
        <translation>没有会话同时符合这些条件。请移除其中一个。</translation>
    </message>
    <message>
        <source>Nobody is asking for you</source>
        <translation>没有人找您</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>Nothing is closed</source>
        <translation>没有已关闭的会话</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>没有进行中的会话</translation>
    </message>
    <message>
        <source>Nothing is snoozed</source>
        <translation>没有已推迟的会话</translation>
    </message>
    <message>
        <source>Nothing is waiting for you</source>
        <translation>没有等您处理的会话</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有符合的会话</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Perhaps sent</source>
        <translation>可能已发送</translation>
    </message>
    <message>
        <source>Press E on a conversation that is done. It opens again when the customer writes.</source>
        <translation>会话处理完后按 E。客户来信时会重新打开。</translation>
    </message>
    <message>
        <source>Press S on a conversation, and it comes back at the hour that you choose, or when the customer writes.</source>
        <translation>在会话上按 S，它会在您选定的时间回来，或在客户来信时回来。</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>已推迟</translation>
    </message>
    <message>
        <source>Somebody who left</source>
        <translation>已离开的人</translation>
    </message>
    <message>
        <source>Sort the list</source>
        <translation>列表排序</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Take all filters away</source>
        <translation>移除所有筛选</translation>
    </message>
    <message>
        <source>Take away: {part}</source>
        <translation>移除：{part}</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>未分配</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>已等待</translation>
    </message>
    <message>
        <source>Waiting for {span} or longer</source>
        <translation>已等待 {span} 或更久</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>What you answer first, or what is assigned to you, appears here. Look at Unassigned for those whom nobody has answered.</source>
        <translation>由您最先回复的，或分配给您的会话会出现在这里。尚无人回复的，请看“未分配”。</translation>
    </message>
    <message>
        <source>When a colleague names you in a note, the conversation stays here until you have read it.</source>
        <translation>同事在备注中提到您时，会话会留在这里，直到您读过。</translation>
    </message>
    <message>
        <source>When a customer writes to your number, the conversation appears here.</source>
        <translation>客户向您的号码来信时，会话会出现在这里。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>24 小时时限</translation>
    </message>
    <message>
        <source>Window ends first</source>
        <translation>时限将到的在前</translation>
    </message>
    <message>
        <source>Window ends within {span}</source>
        <translation>时限在 {span} 内结束</translation>
    </message>
    <message>
        <source>With a draft</source>
        <translation>有草稿</translation>
    </message>
    <message>
        <source>You are replying</source>
        <translation>您正在回复</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>A colleague opens Linked devices, shows a code there and reads it to you. You can also paste the link, or drop a picture of the code here.</source>
        <translation>请一位同事打开“已关联的设备”，在那里显示关联码并念给您。您也可以粘贴链接，或将关联码的图片拖到这里。</translation>
    </message>
    <message>
        <source>A living example on this computer. No account, and nothing leaves it.</source>
        <translation>在本机运行的一个活的示例。无需账号，也没有任何内容离开本机。</translation>
    </message>
    <message>
        <source>Address of the Hub</source>
        <translation>Hub 的地址</translation>
    </message>
    <message>
        <source>Answer your customers on WhatsApp together, without ever answering twice.</source>
        <translation>一起在 WhatsApp 上答复客户，绝不重复答复。</translation>
    </message>
    <message>
        <source>Ask whoever gave you the code to compare these words and let you in:</source>
        <translation>请让给您关联码的人核对这些词，并允许您接入：</translation>
    </message>
    <message>
        <source>Asking the Hub …</source>
        <translation>正在询问 Hub…</translation>
    </message>
    <message>
        <source>Both screens show the same words in the same order. Where they differ, somebody sits in between: stop, and tell your administrator.</source>
        <translation>两边屏幕应以相同顺序显示相同的词。若有不同，说明有人从中拦截：请停止并告知管理员。</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Code or link</source>
        <translation>关联码或链接</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Link this computer</source>
        <translation>关联这台电脑</translation>
    </message>
    <message>
        <source>Linking code or link</source>
        <translation>关联码或链接</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>先看看</translation>
    </message>
    <message>
        <source>Messages are kept encrypted on this computer. The key is in your system&apos;s keyring.</source>
        <translation>消息在本机加密保存。密钥保存在系统的密钥环中。</translation>
    </message>
    <message>
        <source>Messages are kept encrypted on this computer. The key opens only with your passphrase.</source>
        <translation>消息在本机加密保存。密钥只能用您的口令打开。</translation>
    </message>
    <message>
        <source>Nobody is linked yet? Whoever runs the Hub prints a code with “wadesk hub link”.</source>
        <translation>还没有人关联？请 Hub 的运行者用“wadesk hub link”给出关联码。</translation>
    </message>
    <message>
        <source>Picture of the code</source>
        <translation>关联码的图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Stop asking</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The Hub waits for another {span}.</source>
        <translation>Hub 还会等待 {span}。</translation>
    </message>
    <message>
        <source>There is no code in this picture that can be read: take it again, closer and straight, or type the code.</source>
        <translation>这张图片中没有可识别的关联码：请靠近、摆正后重拍，或直接输入关联码。</translation>
    </message>
    <message>
        <source>Too many wrong codes were tried: the next one counts in {span}.</source>
        <translation>错误的关联码试得太多：{span}后才能再试。</translation>
    </message>
    <message>
        <source>Waiting to be let in</source>
        <translation>正在等待批准</translation>
    </message>
    <message>
        <source>Welcome to WaDesk</source>
        <translation>欢迎使用 WaDesk</translation>
    </message>
</context>
<context>
    <name>Formatting</name>
    <message>
        <source>Bold</source>
        <translation>粗体</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>斜体</translation>
    </message>
    <message>
        <source>Monospaced</source>
        <translation>等宽</translation>
    </message>
    <message>
        <source>Struck through</source>
        <translation>删除线</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Earlier conversations are coming from the phone: {progress} %</source>
        <translation>正在从手机传来以前的会话：{progress}%</translation>
    </message>
    <message>
        <source>Put this away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>The phone was asked for its earlier conversations…</source>
        <translation>已向手机请求以前的会话…</translation>
    </message>
    <message>
        <source>The phone&apos;s earlier conversations are here.</source>
        <translation>手机上以前的会话已全部到达。</translation>
    </message>
    <message>
        <source>Whoever holds the phone keeps its earlier conversations there.</source>
        <translation>持有手机的人选择把以前的会话留在手机上。</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Draft:</source>
        <translation>草稿：</translation>
    </message>
    <message>
        <source>Labels: {names}</source>
        <translation>标签：{names}</translation>
    </message>
    <message>
        <source>New messages: more than {count}</source>
        <translation>新消息：超过 {count} 条</translation>
    </message>
    <message>
        <source>New messages: {count}</source>
        <translation>新消息：{count} 条</translation>
    </message>
    <message>
        <source>Phone app:</source>
        <translation>手机应用：</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>Sent by you</source>
        <translation>由您发送</translation>
    </message>
    <message>
        <source>Snoozed until {time}</source>
        <translation>已推迟到 {time}</translation>
    </message>
    <message>
        <source>Somebody mentioned you</source>
        <translation>有人提到了您</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>此消息已删除</translation>
    </message>
    <message>
        <source>Waiting for {time}</source>
        <translation>已等待 {time}</translation>
    </message>
    <message>
        <source>You:</source>
        <translation>您：</translation>
    </message>
    <message>
        <source>{who}:</source>
        <translation>{who}：</translation>
    </message>
</context>
<context>
    <name>InboxPanel</name>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>The open conversation is not in this view</source>
        <translation>打开的会话不在此视图中</translation>
    </message>
</context>
<context>
    <name>InboxView</name>
    <message>
        <source>Conversations</source>
        <translation>会话</translation>
    </message>
</context>
<context>
    <name>Label</name>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Colour of {name}: {colour}</source>
        <translation>{name} 的颜色：{colour}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Drop {name}</source>
        <translation>删除 {name}</translation>
    </message>
    <message>
        <source>Drop “{name}”?</source>
        <translation>删除“{name}”？</translation>
    </message>
    <message>
        <source>Find or make a label</source>
        <translation>查找或新建标签</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Make “{name}”</source>
        <translation>新建“{name}”</translation>
    </message>
    <message>
        <source>Name of the label</source>
        <translation>标签名称</translation>
    </message>
    <message>
        <source>No conversation has it.</source>
        <translation>没有对话带有它。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>赭色</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>橄榄绿</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫红色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Rename, recolour or drop labels</source>
        <translation>重命名标签、改颜色或删除</translation>
    </message>
    <message>
        <source>Rename, recolour or drop labels…</source>
        <translation>重命名、改颜色或删除标签…</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>There are no labels yet: type a name to make one.</source>
        <translation>还没有标签：输入名称即可新建。</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫罗兰色</translation>
    </message>
    <message>
        <source>put</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>put on some</source>
        <translation>部分已添加</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>&amp;Show a code</source>
        <translation>显示关联码(&amp;S)</translation>
    </message>
    <message>
        <source>A code on this screen lets in one more computer. You see who asks, and let it in or refuse.</source>
        <translation>此屏幕上的关联码可再接入一台电脑。您会看到是谁在请求，并决定允许还是拒绝。</translation>
    </message>
    <message>
        <source>All places are taken: linking one more unlinks this computer.</source>
        <translation>名额已满：再关联一台，便会取消关联这台电脑。</translation>
    </message>
    <message>
        <source>All places are taken: linking one more unlinks {name} ({who}), linked on {date}.</source>
        <translation>名额已满：再关联一台，便会取消关联 {name}（{who}），它关联于 {date}。</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>给自己</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>Is this you?</source>
        <translation>是您本人吗？</translation>
    </message>
    <message>
        <source>Is this {who}?</source>
        <translation>是 {who} 本人吗？</translation>
    </message>
    <message>
        <source>It was linked before, and takes its old place.</source>
        <translation>它以前关联过，将沿用原来的名额。</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>允许接入</translation>
    </message>
    <message>
        <source>Let it in only where its screen shows these words, in this order:</source>
        <translation>仅当它的屏幕以此顺序显示这些词时，才允许接入：</translation>
    </message>
    <message>
        <source>Letting it in unlinks this computer: what was written here is handed in first, then its copy is destroyed.</source>
        <translation>允许接入会取消关联这台电脑：在其上写的内容会先交给 Hub，然后销毁其副本。</translation>
    </message>
    <message>
        <source>Letting it in unlinks {name} ({who}), linked on {date}: what was written there is handed in first, then its copy is destroyed.</source>
        <translation>允许接入会取消关联 {name}（{who}），它关联于 {date}：在其上写的内容会先交给 Hub，然后销毁其副本。</translation>
    </message>
    <message>
        <source>Link a device</source>
        <translation>关联设备</translation>
    </message>
    <message>
        <source>Nobody has used the code, so it was put away.</source>
        <translation>没有人使用此关联码，已将其收起。</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>That computer does not ask any more.</source>
        <translation>那台电脑已不再请求。</translation>
    </message>
    <message>
        <source>The new computer will be {who}&apos;s.</source>
        <translation>新电脑将归 {who} 使用。</translation>
    </message>
    <message>
        <source>There is no room: unlink another device first.</source>
        <translation>名额已满：请先取消关联另一台设备。</translation>
    </message>
    <message>
        <source>Too many wrong codes were tried. Another one can be shown in {span}.</source>
        <translation>错误的关联码试得太多。{span}后才能再次显示。</translation>
    </message>
    <message>
        <source>Type this on the new computer, or give it the link or the picture.</source>
        <translation>请在新电脑上输入，或使用链接或图片。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>valid for {seconds} s</source>
        <translation>有效 {seconds} 秒</translation>
    </message>
    <message>
        <source>{name} is linked.</source>
        <translation>{name} 已关联。</translation>
    </message>
    <message>
        <source>{name} was not let in.</source>
        <translation>{name} 未获准接入。</translation>
    </message>
</context>
<context>
    <name>ListDeeds</name>
    <message>
        <source>Assign…</source>
        <translation>分配…</translation>
    </message>
    <message>
        <source>Close or reopen</source>
        <translation>关闭或重新打开</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Mark as read or unread</source>
        <translation>标为已读或未读</translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <translation>置顶或取消置顶</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>推迟…</translation>
    </message>
    <message>
        <source>{deed} ({key})</source>
        <translation>{deed}（{key}）</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>It is not locked yet: what you wrote could not be saved.</source>
        <translation>尚未锁定：您写的内容未能保存。</translation>
    </message>
    <message>
        <source>Lock WaDesk</source>
        <translation>锁定 WaDesk</translation>
    </message>
    <message>
        <source>Quit WaDesk</source>
        <translation>退出 WaDesk</translation>
    </message>
    <message>
        <source>Show what waits on this computer</source>
        <translation>显示在这台电脑上等待的内容</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {span} off, so some times here look odd. Nothing is sent or refused by it, for the Hub&apos;s clock counts: set it right when you can.</source>
        <translation>这台电脑的时钟相差 {span}，因此这里的部分时间会显得奇怪。发送与否都不由它决定，以 Hub 的时钟为准：请尽快校准。</translation>
    </message>
    <message>
        <source>What you wrote could not be saved: make room on the disk, or copy it elsewhere. Closing once more leaves it behind.</source>
        <translation>您写的内容未能保存：请在磁盘上腾出空间，或复制到别处。再次关闭将丢弃它。</translation>
    </message>
</context>
<context>
    <name>Media</name>
    <message>
        <source>A file of this kind is not shown here: save it to look at it.</source>
        <translation>此类文件无法在这里显示：请保存后查看。</translation>
    </message>
    <message>
        <source>Cannot be had any more</source>
        <translation>已无法取得</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Files cannot be shown just now: close WaDesk and start it again.</source>
        <translation>目前无法显示文件：请关闭 WaDesk 后重新打开。</translation>
    </message>
    <message>
        <source>Locked with a password</source>
        <translation>有密码保护</translation>
    </message>
    <message>
        <source>Not shown here</source>
        <translation>不在这里显示</translation>
    </message>
    <message>
        <source>This document has no such page.</source>
        <translation>此文档没有这一页。</translation>
    </message>
    <message>
        <source>This document is locked with a password: save it and open it with that.</source>
        <translation>此文档有密码保护：请保存后用密码打开。</translation>
    </message>
    <message>
        <source>This file could not be shown safely. Be careful with it: it may be meant to harm.</source>
        <translation>无法安全显示此文件。请当心：它可能有害。</translation>
    </message>
    <message>
        <source>This file is damaged and cannot be shown: ask for it once more.</source>
        <translation>此文件已损坏，无法显示：请让对方再发一次。</translation>
    </message>
    <message>
        <source>This file is empty: ask for it once more.</source>
        <translation>此文件是空的：请让对方再发一次。</translation>
    </message>
    <message>
        <source>This file took too long to be shown and was given up: save it to look at it.</source>
        <translation>显示此文件用时过长，已放弃：请保存后查看。</translation>
    </message>
    <message>
        <source>This picture is too large to be shown safely: save it to look at it.</source>
        <translation>此图片太大，无法安全显示：请保存后查看。</translation>
    </message>
</context>
<context>
    <name>NewestButton</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n 条新消息</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewsLine</name>
    <message numerus="yes">
        <source>%n new message(s) while you wrote</source>
        <translation>
            <numerusform>您撰写期间有 %n 条新消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them. They hold nothing back.</source>
        <translation>查看这些消息。它们不会阻止发送。</translation>
    </message>
</context>
<context>
    <name>NoticePage</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>设置口令</translation>
    </message>
    <message>
        <source>Enter the passphrase of this profile.</source>
        <translation>请输入此配置的口令。</translation>
    </message>
    <message>
        <source>Locking …</source>
        <translation>正在锁定…</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>口令为空。</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>再次输入口令</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>There is no keyring on this computer. The passphrase you choose opens WaDesk here from now on, and nobody can read the messages without it.</source>
        <translation>这台电脑没有密钥环。今后在本机须用您设置的口令打开 WaDesk，没有口令谁也无法阅读消息。</translation>
    </message>
    <message>
        <source>This computer was unlinked. What was written here and not sent is handed in; then the copy of the messages is wiped.</source>
        <translation>这台电脑已取消关联。在这里写好而未发送的内容会先交给 Hub；然后擦除消息副本。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Unlock WaDesk</source>
        <translation>解锁 WaDesk</translation>
    </message>
    <message>
        <source>Use this passphrase</source>
        <translation>使用此口令</translation>
    </message>
    <message>
        <source>WaDesk</source>
        <translation>WaDesk</translation>
    </message>
    <message>
        <source>WaDesk cannot open just now</source>
        <translation>WaDesk 暂时无法打开</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>What you write is kept, and leaves once that is mended.</source>
        <translation>您写的内容会保留，待问题解决后发出。</translation>
    </message>
    <message>
        <source>WhatsApp does not let the Hub in: its access token has to be renewed.</source>
        <translation>WhatsApp 不让 Hub 接入：需更新其访问令牌。</translation>
    </message>
    <message>
        <source>WhatsApp forbids the Hub to send: its access token lacks a permission.</source>
        <translation>WhatsApp 禁止 Hub 发送：其访问令牌缺少权限。</translation>
    </message>
    <message>
        <source>WhatsApp has locked the account: see Meta&apos;s Business Support.</source>
        <translation>WhatsApp 已锁定该账号：请查看 Meta 商务支持。</translation>
    </message>
    <message>
        <source>WhatsApp has no way to charge for messages: see the payment settings at Meta.</source>
        <translation>WhatsApp 无法收取消息费用：请查看 Meta 的付款设置。</translation>
    </message>
    <message>
        <source>WhatsApp has stopped your number for breaking its rules: see Meta&apos;s support.</source>
        <translation>您的号码因违反规则已被 WhatsApp 停用：请查看 Meta 支持。</translation>
    </message>
    <message>
        <source>WhatsApp refuses.</source>
        <translation>WhatsApp 拒绝了请求。</translation>
    </message>
    <message>
        <source>Your number is not registered with WhatsApp any more.</source>
        <translation>您的号码已不再在 WhatsApp 注册。</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>&amp;Change</source>
        <translation>更改(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Put it back</source>
        <translation>放回(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Read and decide</source>
        <translation>阅读并决定(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Send now</source>
        <translation>现在发送(&amp;S)</translation>
    </message>
    <message>
        <source>A conversation that is not in sight</source>
        <translation>一个不在视野内的会话</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message>
        <source>Dis&amp;card</source>
        <translation>放弃(&amp;C)</translation>
    </message>
    <message>
        <source>Discarded.</source>
        <translation>已放弃。</translation>
    </message>
    <message>
        <source>Each leaves by itself as soon as it may; the topmost first.</source>
        <translation>每条都会在允许时自动发出；最上面的先发。</translation>
    </message>
    <message>
        <source>Leaves in a moment</source>
        <translation>即将发出</translation>
    </message>
    <message>
        <source>Leaves {moment}</source>
        <translation>{moment} 发出</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Nothing waits: all that you wrote has left.</source>
        <translation>没有等待的内容：您写的都已发出。</translation>
    </message>
    <message>
        <source>Waiting on this computer</source>
        <translation>在这台电脑上等待</translation>
    </message>
    <message>
        <source>Waiting on this computer: {count} (Ctrl+O)</source>
        <translation>在这台电脑上等待：{count}（Ctrl+O）</translation>
    </message>
    <message>
        <source>Waits for the one before it, which is yours to decide</source>
        <translation>等待前一条，而前一条由您决定</translation>
    </message>
    <message>
        <source>Waits until the Hub is back</source>
        <translation>等待 Hub 恢复</translation>
    </message>
    <message>
        <source>What waits on this computer</source>
        <translation>在这台电脑上等待的内容</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>{who} is looking</source>
        <translation>{who} 正在查看</translation>
    </message>
    <message>
        <source>{who} is writing</source>
        <translation>{who} 正在撰写</translation>
    </message>
</context>
<context>
    <name>Playing</name>
    <message>
        <source>This recording cannot be played: it is damaged, or of a kind that WaDesk does not know. Listen to it on the phone.</source>
        <translation>无法播放此录音：它已损坏，或是 WaDesk 不认识的类型。请在手机上收听。</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code of the link</source>
        <translation>链接的二维码</translation>
    </message>
</context>
<context>
    <name>QuickReply</name>
    <message>
        <source>Back to the text</source>
        <translation>返回文字</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Kept: /{shortcut} brings it.</source>
        <translation>已保存：输入 /{shortcut} 即可使用。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>One word, such as hours</source>
        <translation>一个词，例如 hours</translation>
    </message>
    <message>
        <source>Only standard members and administrators change these.</source>
        <translation>只有标准成员和管理员可以更改。</translation>
    </message>
    <message>
        <source>Quick replies</source>
        <translation>快捷回复</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Removed for everybody in the team.</source>
        <translation>已为整个团队移除。</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷词</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Words of the quick reply</source>
        <translation>快捷回复的文字</translation>
    </message>
    <message>
        <source>{name} becomes the customer&apos;s name. Everybody can use it.</source>
        <translation>{name} 会变成客户的名字。所有人都可以使用。</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>Linked devices</source>
        <translation>已关联的设备</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>{name}: {count} new</source>
        <translation>{name}：{count} 项新内容</translation>
    </message>
    <message>
        <source>{page} ({key})</source>
        <translation>{page}（{key}）</translation>
    </message>
</context>
<context>
    <name>Reaction</name>
    <message>
        <source>More emoji</source>
        <translation>更多表情</translation>
    </message>
    <message>
        <source>React to the message</source>
        <translation>回应此消息</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>A colleague has this name already: choose another one.</source>
        <translation>已有同事使用此名字：请另选一个。</translation>
    </message>
    <message>
        <source>A colleague is answering this customer right now: wait, or ask them.</source>
        <translation>同事正在答复这位客户：请稍等，或与其沟通。</translation>
    </message>
    <message>
        <source>A file of this profile is damaged. Nothing was deleted.</source>
        <translation>此配置的一个文件已损坏。没有删除任何内容。</translation>
    </message>
    <message>
        <source>A folder cannot be sent: open it and choose the files in it.</source>
        <translation>无法发送文件夹：请打开它，选择其中的文件。</translation>
    </message>
    <message>
        <source>A group is no single customer, so this cannot be done to it.</source>
        <translation>群组不是单个客户，因此无法这样做。</translation>
    </message>
    <message>
        <source>A label needs a name of 40 characters at most: write one.</source>
        <translation>标签需要名称，最多 40 个字符：请填写。</translation>
    </message>
    <message>
        <source>A member needs a name: write one.</source>
        <translation>成员需要名字：请填写。</translation>
    </message>
    <message>
        <source>A newer WaDesk wrote this profile: update this one.</source>
        <translation>此配置由更新版本的 WaDesk 写入：请更新本程序。</translation>
    </message>
    <message>
        <source>A piece of a file was lost on this computer.</source>
        <translation>这台电脑上丢失了文件的一部分。</translation>
    </message>
    <message>
        <source>A quick reply is called by one word without spaces: write one.</source>
        <translation>快捷回复要用一个不含空格的词来调用：请填写。</translation>
    </message>
    <message>
        <source>A scope needs a name.</source>
        <translation>范围需要名称。</translation>
    </message>
    <message>
        <source>A scope&apos;s name has 120 characters at most: choose a shorter one.</source>
        <translation>范围名称最多 120 个字符：请换一个短些的。</translation>
    </message>
    <message>
        <source>A set of rights needs a name: write one.</source>
        <translation>权限组需要名称：请填写。</translation>
    </message>
    <message>
        <source>A setting is not right.</source>
        <translation>有一项设置不正确。</translation>
    </message>
    <message>
        <source>A shortcut is one word: give it one to find it by.</source>
        <translation>快捷词是一个词：请填一个，方便查找。</translation>
    </message>
    <message>
        <source>A template is no text: send it anew or let go of it.</source>
        <translation>模板不是文字：请重新发送或放弃。</translation>
    </message>
    <message>
        <source>A view needs a name: write one.</source>
        <translation>视图需要名称：请填写。</translation>
    </message>
    <message>
        <source>An administrator sees every conversation: leave the scopes open.</source>
        <translation>管理员可见所有会话：请不要设定范围。</translation>
    </message>
    <message>
        <source>An order to wipe this Desk came that its Hub has not signed: nothing was deleted.</source>
        <translation>收到一道未经 Hub 签名的擦除指令：没有删除任何内容。</translation>
    </message>
    <message>
        <source>As many devices are linked as are allowed: unlink one first.</source>
        <translation>关联的设备已达上限：请先取消关联一台。</translation>
    </message>
    <message>
        <source>Both copies of this profile&apos;s header are damaged or gone: restore one from a backup, or link this device again into a new folder. Nothing was deleted.</source>
        <translation>此配置文件头的两份副本都已损坏或丢失：请从备份恢复一份，或将本设备重新关联到新的文件夹。没有删除任何内容。</translation>
    </message>
    <message>
        <source>Files cannot be shown just now: WaDesk could not start the part that does it.</source>
        <translation>目前无法显示文件：WaDesk 未能启动负责显示的部分。</translation>
    </message>
    <message>
        <source>Hours are minutes of one day: from 0 to 1440.</source>
        <translation>时段以一天中的分钟计：从 0 到 1440。</translation>
    </message>
    <message>
        <source>Hours need days: from 0, a Monday, to 6, a Sunday.</source>
        <translation>时段需要日期：从 0（星期一）到 6（星期日）。</translation>
    </message>
    <message>
        <source>Hours that end when they begin are none: choose another end.</source>
        <translation>开始与结束相同不成时段：请另选结束时间。</translation>
    </message>
    <message>
        <source>It cannot be read as what its name says: open it and save it anew.</source>
        <translation>其内容与文件名所示类型不符：请打开后重新保存。</translation>
    </message>
    <message>
        <source>It is larger than 100 MB, and WhatsApp takes no more: send a link to it instead.</source>
        <translation>它超过 100 MB，WhatsApp 不接受更大的文件：请改发链接。</translation>
    </message>
    <message>
        <source>It was given up.</source>
        <translation>已放弃。</translation>
    </message>
    <message>
        <source>Look again at who would have to go for this one.</source>
        <translation>请再看看要为它取消关联的是哪一台。</translation>
    </message>
    <message>
        <source>Nobody does this to themselves: ask another administrator.</source>
        <translation>谁都不能对自己这样做：请联系另一位管理员。</translation>
    </message>
    <message>
        <source>Nothing can be heard: this computer has no loudspeaker that WaDesk can use. Plug one in, and play it again.</source>
        <translation>无法播放声音：这台电脑没有 WaDesk 可用的扬声器。请接上一个，再重新播放。</translation>
    </message>
    <message>
        <source>Nothing can be recorded: this computer has no microphone that WaDesk may use. Plug one in, or allow it in the system&apos;s settings, and begin again.</source>
        <translation>无法录音：这台电脑没有 WaDesk 可用的麦克风。请接上一个，或在系统设置中允许使用，再重新开始。</translation>
    </message>
    <message>
        <source>Nothing was deleted: link this device again into a new folder with --profile.</source>
        <translation>没有删除任何内容：请用 --profile 将本设备重新关联到新的文件夹。</translation>
    </message>
    <message>
        <source>Only words that were refused can be taken back.</source>
        <translation>只有被拒绝的文字才能取回。</translation>
    </message>
    <message>
        <source>Say at which address the Hub is, too: it begins with https://.</source>
        <translation>请一并给出 Hub 的地址：以 https:// 开头。</translation>
    </message>
    <message>
        <source>Say until when it is to sleep: an hour within the next two years.</source>
        <translation>请指定推迟到何时：两年之内的某个时间。</translation>
    </message>
    <message>
        <source>Say which scopes a restricted member sees; none is an answer, too.</source>
        <translation>请说明受限成员可见哪些范围；一个也没有也可以。</translation>
    </message>
    <message>
        <source>Somebody else has taken over this conversation since you began.</source>
        <translation>您开始之后，已有他人接手此会话。</translation>
    </message>
    <message>
        <source>Somebody else looks after this customer, in a conversation that you do not see: ask an administrator to let you see it.</source>
        <translation>已有其他人在照应这位客户，而您看不到那个会话：请让管理员允许您查看。</translation>
    </message>
    <message>
        <source>Somebody has answered since you last looked; nothing was sent.</source>
        <translation>在您上次查看之后已有人答复；没有发送任何内容。</translation>
    </message>
    <message>
        <source>Somebody must remain an administrator: make a colleague one first.</source>
        <translation>必须保留一位管理员：请先将一位同事设为管理员。</translation>
    </message>
    <message>
        <source>The Hub cannot be reached just now, and nothing was changed: try again when it is there.</source>
        <translation>目前无法连接 Hub，没有更改任何内容：请等它恢复后重试。</translation>
    </message>
    <message>
        <source>The Hub cannot be reached.</source>
        <translation>无法连接 Hub。</translation>
    </message>
    <message>
        <source>The Hub did not answer in time.</source>
        <translation>Hub 未及时响应。</translation>
    </message>
    <message>
        <source>The Hub does not know what this asks for: update the Hub.</source>
        <translation>Hub 不识别此请求：请更新 Hub。</translation>
    </message>
    <message>
        <source>The Hub does not let this device in: try again, then link it anew.</source>
        <translation>Hub 不允许本设备接入：请重试，仍不行再重新关联。</translation>
    </message>
    <message>
        <source>The Hub ended the connection.</source>
        <translation>Hub 结束了连接。</translation>
    </message>
    <message>
        <source>The Hub has begun another life; the feed will say so.</source>
        <translation>Hub 已重新开始，稍后会同步。</translation>
    </message>
    <message>
        <source>The Hub has more to write down than it can; try again shortly.</source>
        <translation>Hub 待写入的内容过多：请稍后再试。</translation>
    </message>
    <message>
        <source>The Hub has this already; it cannot be taken back.</source>
        <translation>Hub 已收到，无法取回。</translation>
    </message>
    <message>
        <source>The Hub is not there, and only it can call this off: try again once it is back.</source>
        <translation>Hub 不在线，而只有它能取消：请等它恢复后重试。</translation>
    </message>
    <message>
        <source>The Hub is stopping.</source>
        <translation>Hub 正在停止。</translation>
    </message>
    <message>
        <source>The Hub no longer knows this device. What you wrote is kept here; link it again.</source>
        <translation>Hub 已不认识本设备。您写的内容保留在此；请重新关联。</translation>
    </message>
    <message>
        <source>The Hub refused: {reason}.</source>
        <translation>Hub 已拒绝：{reason}。</translation>
    </message>
    <message>
        <source>The Hub said goodbye.</source>
        <translation>Hub 已主动断开。</translation>
    </message>
    <message>
        <source>The Hub said what this WaDesk cannot understand.</source>
        <translation>Hub 发来了本 WaDesk 无法理解的内容。</translation>
    </message>
    <message>
        <source>The Hub&apos;s address must begin with https:// off this machine.</source>
        <translation>Hub 不在本机时，其地址必须以 https:// 开头。</translation>
    </message>
    <message>
        <source>The Hub&apos;s answer did not come any more: look whether it was done, then try again.</source>
        <translation>未收到 Hub 的应答：请先确认是否已完成，再重试。</translation>
    </message>
    <message>
        <source>The Hub&apos;s certificate is not trusted by this machine.</source>
        <translation>本机不信任 Hub 的证书。</translation>
    </message>
    <message>
        <source>The colleague who gave you the code did not let this computer in.</source>
        <translation>给您关联码的同事没有允许这台电脑接入。</translation>
    </message>
    <message>
        <source>The connection to the Hub broke off.</source>
        <translation>与 Hub 的连接中断。</translation>
    </message>
    <message>
        <source>The customer has written since: read it, then send this or change it.</source>
        <translation>客户之后又写了消息：请先阅读，再发送或修改。</translation>
    </message>
    <message>
        <source>The customer last wrote more than 24 hours ago, so WhatsApp takes only a template now.</source>
        <translation>客户最近一次来信已超过 24 小时，WhatsApp 现在只接受模板。</translation>
    </message>
    <message>
        <source>The disk is full: make room and try again. Nothing was lost.</source>
        <translation>磁盘已满：请腾出空间后重试。没有丢失任何内容。</translation>
    </message>
    <message>
        <source>The disk is full: make room on it, and go on.</source>
        <translation>磁盘已满：请腾出空间，再继续。</translation>
    </message>
    <message>
        <source>The file is too large for WhatsApp.</source>
        <translation>文件对 WhatsApp 来说太大。</translation>
    </message>
    <message>
        <source>The file with what was written here and not sent is damaged. Nothing was changed: copy this profile&apos;s folder to a safe place, then link this computer anew in another one.</source>
        <translation>保存未发送内容的文件已损坏。没有更改任何内容：请将此配置的文件夹复制到安全之处，再将这台电脑重新关联到另一个文件夹。</translation>
    </message>
    <message>
        <source>The file {path} cannot be written ({why}): choose another place.</source>
        <translation>无法写入文件 {path}（{why}）：请另选位置。</translation>
    </message>
    <message>
        <source>The keyring is locked: unlock it and try again.</source>
        <translation>密钥环已锁定：请解锁后重试。</translation>
    </message>
    <message>
        <source>The microphone has gone silent: see whether it is still plugged in, and go on.</source>
        <translation>麦克风没有声音了：请查看是否仍接着，然后继续。</translation>
    </message>
    <message>
        <source>The recording has ended here: the part of WaDesk that writes it down broke off. What was said is kept.</source>
        <translation>录音到此结束：WaDesk 中负责录制的部分已中断。已录下的内容会保留。</translation>
    </message>
    <message>
        <source>The template has another file at its head than this one: choose it again.</source>
        <translation>模板页眉的文件与此不同：请重新选择模板。</translation>
    </message>
    <message>
        <source>The template has been changed: choose it again, and fill in all of it.</source>
        <translation>模板已更改：请重新选择，并全部填写。</translation>
    </message>
    <message>
        <source>The text holds characters that cannot be sent: write the damaged places anew.</source>
        <translation>文字中有无法发送的字符：请重写损坏之处。</translation>
    </message>
    <message>
        <source>The text is too long for WhatsApp: 4096 characters are the most.</source>
        <translation>文字对 WhatsApp 来说太长：最多 4096 个字符。</translation>
    </message>
    <message>
        <source>The time for this has passed: choose another one, or send it now.</source>
        <translation>预定的时间已过：请另选时间，或现在发送。</translation>
    </message>
    <message>
        <source>The words with the file are too long: 1024 characters are the most.</source>
        <translation>随文件的文字太长：最多 1024 个字符。</translation>
    </message>
    <message>
        <source>There are as many of these as are kept: drop some first.</source>
        <translation>数量已达上限：请先移除一些。</translation>
    </message>
    <message>
        <source>There are as many quick replies already as are kept: drop some first.</source>
        <translation>快捷回复已达上限：请先移除一些。</translation>
    </message>
    <message>
        <source>There are no words here to keep as a note.</source>
        <translation>这里没有可以存为备注的文字。</translation>
    </message>
    <message>
        <source>There are so many labels already that more are never found again: drop some first.</source>
        <translation>标签已经太多，再多就难以找到：请先移除一些。</translation>
    </message>
    <message>
        <source>There is a label of this name already: choose another one.</source>
        <translation>已有同名标签：请换一个名称。</translation>
    </message>
    <message>
        <source>There is a quick reply of this name already: choose another word.</source>
        <translation>已有同名的快捷回复：请换一个词。</translation>
    </message>
    <message>
        <source>There is already a profile here: choose another folder.</source>
        <translation>此处已有配置：请选择其他文件夹。</translation>
    </message>
    <message>
        <source>There is no key for this profile: give its passphrase.</source>
        <translation>没有此配置的密钥：请输入其口令。</translation>
    </message>
    <message>
        <source>There is no keyring here, so the passphrase is the only key: change it instead.</source>
        <translation>这里没有密钥环，口令是唯一的钥匙：请改为更换口令。</translation>
    </message>
    <message>
        <source>There is no profile here yet: link this device first.</source>
        <translation>此处还没有配置：请先关联本设备。</translation>
    </message>
    <message>
        <source>There is no such conversation here any more.</source>
        <translation>此处已没有该会话。</translation>
    </message>
    <message>
        <source>There is no such message here any more.</source>
        <translation>这条消息已不在这里。</translation>
    </message>
    <message>
        <source>There is no such set of rights any more.</source>
        <translation>此权限组已不存在。</translation>
    </message>
    <message>
        <source>There is no {name} on this machine at the moment.</source>
        <translation>本机目前没有 {name}。</translation>
    </message>
    <message>
        <source>There is nothing to send: the text is empty.</source>
        <translation>没有可发送的内容：文字为空。</translation>
    </message>
    <message>
        <source>These digits are not right: look again, they change every 30 seconds.</source>
        <translation>这些数字不正确：请再看一次，它们每 30 秒更换一次。</translation>
    </message>
    <message>
        <source>These two are one and the same contact already.</source>
        <translation>这两个已经是同一位联系人。</translation>
    </message>
    <message>
        <source>This Desk has not caught up with the Hub yet: in a moment you can send.</source>
        <translation>本机尚未与 Hub 同步完毕：稍等片刻即可发送。</translation>
    </message>
    <message>
        <source>This WaDesk is too old for the Hub: update it.</source>
        <translation>此 WaDesk 对 Hub 来说太旧：请更新。</translation>
    </message>
    <message>
        <source>This cannot be sent again: write it anew.</source>
        <translation>此内容无法再次发送：请重新撰写。</translation>
    </message>
    <message>
        <source>This code is no longer valid: ask for a new one.</source>
        <translation>此关联码已失效：请索取新的。</translation>
    </message>
    <message>
        <source>This code is not known to the Hub: look again, or ask for a new one.</source>
        <translation>Hub 不认识此关联码：请再核对，或索取新的。</translation>
    </message>
    <message>
        <source>This code names a certificate, so the Hub&apos;s address begins with https://: look again.</source>
        <translation>此关联码指明了证书，因此 Hub 的地址应以 https:// 开头：请再核对。</translation>
    </message>
    <message>
        <source>This colleague does not see the conversation, or is here no more.</source>
        <translation>这位同事看不到此会话，或已不在这里。</translation>
    </message>
    <message>
        <source>This colleague is suspended, or here no more.</source>
        <translation>这位同事已被暂停，或已不在这里。</translation>
    </message>
    <message>
        <source>This computer has not heard from the Hub for too long, so it stays shut until it does. Nothing was deleted: connect it and try again.</source>
        <translation>这台电脑太久没有与 Hub 通信，在恢复通信前将保持关闭。没有删除任何内容：请联网后重试。</translation>
    </message>
    <message>
        <source>This computer was unlinked, and its copy of the messages is gone.</source>
        <translation>这台电脑已取消关联，其消息副本已销毁。</translation>
    </message>
    <message>
        <source>This computer was unlinked: what was written here is handed in to the Hub.</source>
        <translation>这台电脑已取消关联：在这里写的内容正在交给 Hub。</translation>
    </message>
    <message>
        <source>This computer&apos;s copy of the messages is damaged: close WaDesk and start it again, and it is fetched anew. What you wrote is kept.</source>
        <translation>这台电脑的消息副本已损坏：请关闭 WaDesk 后重新打开，即会重新获取。您写的内容会保留。</translation>
    </message>
    <message>
        <source>This computer&apos;s copy of the messages was damaged, so it is fetched anew. What you wrote is kept.</source>
        <translation>这台电脑的消息副本曾损坏，正在重新获取。您写的内容会保留。</translation>
    </message>
    <message>
        <source>This conversation has as many labels as it can have: take some away first.</source>
        <translation>此会话的标签已达上限：请先移除一些。</translation>
    </message>
    <message>
        <source>This customer has asked for no more offers, so nothing of the kind is sent.</source>
        <translation>这位客户不愿再收到推广，因此不会发送此类消息。</translation>
    </message>
    <message>
        <source>This customer is blocked, so nothing is sent: unblock them first.</source>
        <translation>这位客户已被屏蔽，因此没有发送：请先解除屏蔽。</translation>
    </message>
    <message>
        <source>This device is not linked any more.</source>
        <translation>此设备已不再关联。</translation>
    </message>
    <message>
        <source>This file is empty: there is nothing in it to send.</source>
        <translation>此文件为空：没有可发送的内容。</translation>
    </message>
    <message>
        <source>This file is no longer kept here.</source>
        <translation>此文件已不在本机保存。</translation>
    </message>
    <message>
        <source>This file is not here yet: wait until it has come, and try again.</source>
        <translation>此文件尚未到达：请等它到达后重试。</translation>
    </message>
    <message>
        <source>This file is not there any more.</source>
        <translation>此文件已不存在。</translation>
    </message>
    <message>
        <source>This filter is too long to be kept: leave some of it out.</source>
        <translation>此筛选太长，无法保存：请去掉一部分。</translation>
    </message>
    <message>
        <source>This has been decided already.</source>
        <translation>此事已经决定。</translation>
    </message>
    <message>
        <source>This has waited for a while: look whether it still fits, then send it.</source>
        <translation>这条内容已等待一段时间：请确认是否仍合适，再发送。</translation>
    </message>
    <message>
        <source>This is in order, like 123456: take one that is harder to guess.</source>
        <translation>像 123456 那样顺序排列：请换一个更难猜到的。</translation>
    </message>
    <message>
        <source>This is no code: it has eight letters and digits, or sixteen. Look again.</source>
        <translation>这不是关联码：它由八个或十六个字母和数字组成。请再核对。</translation>
    </message>
    <message>
        <source>This is not there any more: a colleague has dropped it.</source>
        <translation>它已不存在：有同事移除了它。</translation>
    </message>
    <message>
        <source>This is on its way already and cannot be called back.</source>
        <translation>已在发送途中，无法撤回。</translation>
    </message>
    <message>
        <source>This is on its way already; it needs no second try.</source>
        <translation>已在发送途中，无需再试。</translation>
    </message>
    <message>
        <source>This is settled already, so there is nothing to decide any more.</source>
        <translation>此事已有结论，无需再作决定。</translation>
    </message>
    <message>
        <source>This is too short: take six characters or more.</source>
        <translation>太短：请至少使用六个字符。</translation>
    </message>
    <message>
        <source>This link is not whole: copy it again, from its first letter to its last.</source>
        <translation>此链接不完整：请从头到尾重新复制。</translation>
    </message>
    <message>
        <source>This names something that the Hub has not seen yet: let this Desk catch up and try again.</source>
        <translation>其中提到 Hub 尚未见过的内容：请等本机同步后重试。</translation>
    </message>
    <message>
        <source>This needs a second factor: set up your authenticator app first.</source>
        <translation>这需要二次验证：请先设置您的身份验证器应用。</translation>
    </message>
    <message>
        <source>This needs the six digits of your authenticator app.</source>
        <translation>这需要身份验证器应用显示的六位数字。</translation>
    </message>
    <message>
        <source>This passphrase does not open the profile. Nothing was changed.</source>
        <translation>此口令无法打开该配置。没有更改任何内容。</translation>
    </message>
    <message>
        <source>This passphrase does not open the profile. Nothing was changed: try again.</source>
        <translation>此口令无法打开该配置。没有更改任何内容：请重试。</translation>
    </message>
    <message>
        <source>This passphrase or PIN is too easy to guess: take another one.</source>
        <translation>此口令或 PIN 码太容易猜到：请换一个。</translation>
    </message>
    <message>
        <source>This picture cannot be read: save it anew and try again.</source>
        <translation>无法读取此图片：请重新保存后再试。</translation>
    </message>
    <message>
        <source>This profile has a passphrase already: change it instead.</source>
        <translation>此配置已有口令：请改为更换口令。</translation>
    </message>
    <message>
        <source>This profile is in use on another machine, or is an old copy, so the Hub stopped it. What you wrote is kept here; ask an administrator.</source>
        <translation>此配置正在另一台电脑上使用，或是旧的副本，因此 Hub 已将其停用。您写的内容保留在此；请联系管理员。</translation>
    </message>
    <message>
        <source>This profile is not linked to a Hub yet: link it first.</source>
        <translation>此配置尚未关联 Hub：请先关联。</translation>
    </message>
    <message>
        <source>This profile was seen in two places, so both were stopped. What you wrote is kept here; an administrator can let this device go on.</source>
        <translation>此配置出现在两处，因此两处均已停用。您写的内容保留在此；管理员可以恢复本设备的使用。</translation>
    </message>
    <message>
        <source>This repeats itself: take one that is harder to guess.</source>
        <translation>内容重复：请换一个更难猜到的。</translation>
    </message>
    <message>
        <source>This text is not there any more: it was sent or changed on your other device.</source>
        <translation>这段文字已不在：它已在您的另一台设备上发送或修改。</translation>
    </message>
    <message>
        <source>This was sent before with other words; send it again as a new reply.</source>
        <translation>此前已用其他文字发送过；请作为新回复重新发送。</translation>
    </message>
    <message>
        <source>Too many people take this one: take one that is harder to guess.</source>
        <translation>用这个的人太多：请换一个更难猜到的。</translation>
    </message>
    <message>
        <source>Too many wrong codes were tried: wait a little, then try again.</source>
        <translation>错误的关联码试得太多：请稍等片刻再试。</translation>
    </message>
    <message>
        <source>Too many wrong digits were tried: wait a little, then try again.</source>
        <translation>错误的数字试得太多：请稍等片刻再试。</translation>
    </message>
    <message>
        <source>WaDesk is already running with this profile.</source>
        <translation>WaDesk 已在使用此配置运行。</translation>
    </message>
    <message>
        <source>WaDesk opens documents, pictures, sound and films only. Save it instead, and start it only if you know who sent it and why: it may be meant to harm.</source>
        <translation>WaDesk 只打开文档、图片、音频和视频。请改为保存；只有清楚是谁发来、为何发来时才运行它：它可能有害。</translation>
    </message>
    <message>
        <source>What came is not the file that was sent, so it was thrown away: ask for it once more.</source>
        <translation>收到的并不是对方发出的文件，已丢弃：请让对方再发一次。</translation>
    </message>
    <message>
        <source>WhatsApp carries files of up to 100 MB.</source>
        <translation>WhatsApp 传送的文件最大为 100 MB。</translation>
    </message>
    <message>
        <source>WhatsApp does not take a file of this kind.</source>
        <translation>WhatsApp 不接受此类文件。</translation>
    </message>
    <message>
        <source>WhatsApp does not take files of this kind: send it as PDF or as a picture.</source>
        <translation>WhatsApp 不接受此类文件：请以 PDF 或图片形式发送。</translation>
    </message>
    <message>
        <source>WhatsApp knows no approved template of this name and language.</source>
        <translation>WhatsApp 中没有此名称和语言的已批准模板。</translation>
    </message>
    <message>
        <source>WhatsApp plays OGG only as Opus with one channel: save it as MP3 and send that.</source>
        <translation>WhatsApp 只播放单声道 Opus 的 OGG：请另存为 MP3 再发送。</translation>
    </message>
    <message>
        <source>WhatsApp plays no GIF: send it as an MP4 film, or as a PNG picture.</source>
        <translation>WhatsApp 不播放 GIF：请改发 MP4 视频或 PNG 图片。</translation>
    </message>
    <message>
        <source>WhatsApp plays no QuickTime film: save it as MP4 and send that.</source>
        <translation>WhatsApp 不播放 QuickTime 视频：请另存为 MP4 再发送。</translation>
    </message>
    <message>
        <source>WhatsApp shows no AVIF picture: save it as JPEG and send that.</source>
        <translation>WhatsApp 不显示 AVIF 图片：请另存为 JPEG 再发送。</translation>
    </message>
    <message>
        <source>WhatsApp shows no HEIC photo: save it as JPEG and send that.</source>
        <translation>WhatsApp 不显示 HEIC 照片：请另存为 JPEG 再发送。</translation>
    </message>
    <message>
        <source>WhatsApp shows no TIFF picture: save it as JPEG and send that.</source>
        <translation>WhatsApp 不显示 TIFF 图片：请另存为 JPEG 再发送。</translation>
    </message>
    <message>
        <source>WhatsApp shows no bitmap: save it as PNG and send that.</source>
        <translation>WhatsApp 不显示位图：请另存为 PNG 再发送。</translation>
    </message>
    <message>
        <source>WhatsApp takes no archive: send the files in it one by one.</source>
        <translation>WhatsApp 不接受压缩包：请将其中的文件逐个发送。</translation>
    </message>
    <message>
        <source>WhatsApp takes no program: send a link to it instead.</source>
        <translation>WhatsApp 不接受程序文件：请改发链接。</translation>
    </message>
    <message>
        <source>WhatsApp takes one emoji on a message of the customer&apos;s that is no older than 30 days.</source>
        <translation>WhatsApp 只接受对 30 天内的客户消息添加一个表情。</translation>
    </message>
    <message>
        <source>Whoever answers at this address is not the Hub that the code came from: nothing was sent.</source>
        <translation>此地址上应答的并不是给出关联码的 Hub：没有发送任何内容。</translation>
    </message>
    <message>
        <source>Without a keyring this is the only key: take eight characters or more, and not figures alone.</source>
        <translation>没有密钥环时，这是唯一的钥匙：请至少使用八个字符，且不能全是数字。</translation>
    </message>
    <message>
        <source>You are suspended here for now: ask an administrator.</source>
        <translation>您目前已被暂停：请联系管理员。</translation>
    </message>
    <message>
        <source>You have no right to do this: ask an administrator.</source>
        <translation>您无权执行此操作：请联系管理员。</translation>
    </message>
    <message>
        <source>You keep as many views already as there can be: drop some first.</source>
        <translation>您保存的视图已达上限：请先移除一些。</translation>
    </message>
    <message>
        <source>You may do this only in your hours.</source>
        <translation>您只能在规定的时段内执行此操作。</translation>
    </message>
    <message>
        <source>{name} did not answer in time: look for its prompt, then try again.</source>
        <translation>{name} 未及时响应：请查看它的提示窗口，然后重试。</translation>
    </message>
    <message>
        <source>{name} did not give back what was put into it, so nothing relies on it.</source>
        <translation>{name} 未如实返回所存内容，因此不予依赖。</translation>
    </message>
    <message>
        <source>{name} did not let WaDesk in: allow it there and try again.</source>
        <translation>{name} 未允许 WaDesk 访问：请在那里允许后重试。</translation>
    </message>
    <message>
        <source>{name} did not work ({detail}): try again, or restart the session.</source>
        <translation>{name} 出错（{detail}）：请重试，或重新登录会话。</translation>
    </message>
    <message>
        <source>{name} is locked: unlock it and try again.</source>
        <translation>{name} 已锁定：请解锁后重试。</translation>
    </message>
</context>
<context>
    <name>Recorder</name>
    <message>
        <source>Attach</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Discard (Delete)</source>
        <translation>放弃（Delete）</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Held: the microphone is off.</source>
        <translation>已暂停：麦克风已关闭。</translation>
    </message>
    <message>
        <source>Listen to it</source>
        <translation>试听</translation>
    </message>
    <message>
        <source>More does not go into one voice message: it is attached as far as it goes.</source>
        <translation>一条语音消息到此为止：已录的部分会添加为附件。</translation>
    </message>
    <message>
        <source>Nothing was recorded: nothing is attached.</source>
        <translation>没有录到内容：未添加附件。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Record a voice message</source>
        <translation>录制语音消息</translation>
    </message>
    <message>
        <source>So long that the customer&apos;s phone fetches it only after a tap.</source>
        <translation>录音较长，客户需在手机上点按才会下载。</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation>停止试听</translation>
    </message>
    <message>
        <source>The microphone is being opened…</source>
        <translation>正在打开麦克风…</translation>
    </message>
    <message>
        <source>The recording is discarded.</source>
        <translation>录音已放弃。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>语音消息</translation>
    </message>
    <message>
        <source>Voice recording</source>
        <translation>语音录制</translation>
    </message>
    <message>
        <source>{size} of {most}: it ends by itself there.</source>
        <translation>{size}，上限 {most}：到时自动停止。</translation>
    </message>
</context>
<context>
    <name>Replies</name>
    <message>
        <source>The Hub is away, and only it can do this: try again in a moment.</source>
        <translation>Hub 不在线，而只有它能做到：请稍后重试。</translation>
    </message>
    <message>
        <source>The phone</source>
        <translation>手机端</translation>
    </message>
</context>
<context>
    <name>ReplyParts</name>
    <message>
        <source>A file is still being read: in a moment you can send.</source>
        <translation>仍有文件在读取：稍等片刻即可发送。</translation>
    </message>
    <message>
        <source>A message that is not here</source>
        <translation>一条不在这里的消息</translation>
    </message>
    <message>
        <source>A picture is too large: make it smaller or leave it out, then you can send.</source>
        <translation>有一张图片太大：请缩小或去掉它，然后即可发送。</translation>
    </message>
    <message>
        <source>Attach files to the reply</source>
        <translation>为回复添加附件</translation>
    </message>
    <message>
        <source>Noted for the team</source>
        <translation>已为团队记下</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>已保存在这台电脑上</translation>
    </message>
    <message>
        <source>You are recording: attach it or discard it, then you can send.</source>
        <translation>正在录音：请先添加或放弃，然后即可发送。</translation>
    </message>
    <message>
        <source>{count} files are the most in one reply.</source>
        <translation>一条回复最多 {count} 个文件。</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Answers customers, in every conversation unless you say otherwise.</source>
        <translation>答复客户，除非另行设定，可答复所有会话。</translation>
    </message>
    <message>
        <source>Answers only in conversations that were designated for them.</source>
        <translation>只在为其指定的会话中答复。</translation>
    </message>
    <message>
        <source>At any hour</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>By the Hub&apos;s clock. Reading is possible at any hour.</source>
        <translation>以 Hub 的时钟为准。任何时间都可以阅读。</translation>
    </message>
    <message>
        <source>Changes the name, picture and hours that customers see.</source>
        <translation>更改客户看到的名称、头像和营业时间。</translation>
    </message>
    <message>
        <source>Choose a day, and another hour to end.</source>
        <translation>请至少选择一天，并另选结束时间。</translation>
    </message>
    <message>
        <source>Chosen one by one</source>
        <translation>逐项选择</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Decides what customers are told when nobody answers.</source>
        <translation>决定无人答复时对客户说什么。</translation>
    </message>
    <message>
        <source>Delete conversations</source>
        <translation>删除会话</translation>
    </message>
    <message>
        <source>Deletes them for everybody; nothing brings them back.</source>
        <translation>为所有人删除，无法恢复。</translation>
    </message>
    <message>
        <source>Edit the business profile</source>
        <translation>编辑商家资料</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>May do everything, and says what the others may.</source>
        <translation>可以执行一切操作，并决定他人的权限。</translation>
    </message>
    <message>
        <source>Not every administrator has a second factor: ask them to set one up.</source>
        <translation>并非每位管理员都启用了二次验证：请提醒他们设置。</translation>
    </message>
    <message>
        <source>Only designated ones</source>
        <translation>仅指定的会话</translation>
    </message>
    <message>
        <source>Only in these hours</source>
        <translation>仅限以下时段</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>受限</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Scopes, with commas between them</source>
        <translation>范围，以逗号分隔</translation>
    </message>
    <message>
        <source>See the catalogue</source>
        <translation>查看目录</translation>
    </message>
    <message>
        <source>Sees products and prices, and can name them in an answer.</source>
        <translation>查看商品和价格，并可在答复中引用。</translation>
    </message>
    <message>
        <source>Sends one message to a whole list of customers.</source>
        <translation>将同一条消息发送给一整份客户名单。</translation>
    </message>
    <message>
        <source>Set automatic replies</source>
        <translation>设置自动回复</translation>
    </message>
    <message>
        <source>Set of rights</source>
        <translation>权限组</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>This goes on past midnight; the days are those on which it begins.</source>
        <translation>时段跨过午夜；所选日期为开始的那一天。</translation>
    </message>
    <message>
        <source>This is more than the role needs for its work: give it knowingly.</source>
        <translation>这超出了该角色的工作所需：请慎重授予。</translation>
    </message>
    <message>
        <source>Those open to all, and designated ones</source>
        <translation>对所有人开放的，以及指定的会话</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Whoever may both write to many and delete can do harm and leave no trace of it in the conversations. The audit log keeps it.</source>
        <translation>既能群发又能删除的人，可能造成损害而不在会话中留下痕迹。审计日志会保留记录。</translation>
    </message>
    <message>
        <source>Without a scope they see no conversation at all.</source>
        <translation>没有范围，就看不到任何会话。</translation>
    </message>
    <message>
        <source>Write to many at once</source>
        <translation>群发消息</translation>
    </message>
    <message>
        <source>Writes the audit log to a file outside WaDesk.</source>
        <translation>将审计日志写入 WaDesk 之外的文件。</translation>
    </message>
    <message>
        <source>You are the only administrator. Make a colleague one too, so that the team is not locked out when you are.</source>
        <translation>您是唯一的管理员。请将一位同事也设为管理员，以免您无法进入时整个团队受阻。</translation>
    </message>
    <message>
        <source>You have no second factor. With one, nobody who finds this computer open can give rights away in your name.</source>
        <translation>您尚未启用二次验证。启用后，即使有人见到这台电脑未锁，也无法以您的名义授予权限。</translation>
    </message>
    <message>
        <source>at any hour</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>devices: {count}</source>
        <translation>设备：{count}</translation>
    </message>
    <message>
        <source>no device</source>
        <translation>没有设备</translation>
    </message>
    <message>
        <source>returns, wholesale</source>
        <translation>退货，批发</translation>
    </message>
    <message>
        <source>second factor</source>
        <translation>二次验证</translation>
    </message>
    <message>
        <source>sees every conversation</source>
        <translation>可见所有会话</translation>
    </message>
    <message>
        <source>sees no conversation yet</source>
        <translation>暂不可见任何会话</translation>
    </message>
    <message>
        <source>sees what is open to all</source>
        <translation>可见对所有人开放的会话</translation>
    </message>
    <message>
        <source>sees: {scopes}</source>
        <translation>可见：{scopes}</translation>
    </message>
    <message>
        <source>sees: {scopes}, and what is open to all</source>
        <translation>可见：{scopes}，以及对所有人开放的会话</translation>
    </message>
    <message>
        <source>until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} 至 {end}</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>1 message</source>
        <translation>1 条消息</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 个人</translation>
    </message>
    <message>
        <source>Back to the conversations (Esc)</source>
        <translation>返回会话（Esc）</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Enter opens · Tab completes · {key} keeps the hits · Esc</source>
        <translation>回车打开 · Tab 补全 · {key} 保留结果 · Esc</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Messages of all conversations with this label</source>
        <translation>带此标签的所有会话中的消息</translation>
    </message>
    <message>
        <source>Messages that were found</source>
        <translation>找到的消息</translation>
    </message>
    <message>
        <source>Newer (Shift+F3)</source>
        <translation>较新（Shift+F3）</translation>
    </message>
    <message>
        <source>Nobody and nothing here is called {name}.</source>
        <translation>这里没有叫 {name} 的人或内容。</translation>
    </message>
    <message>
        <source>Nobody is called so, and nobody has said it. Try fewer letters.</source>
        <translation>没有人叫这个名字，也没有人说过。请少输几个字试试。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Nothing found so far. {more}.</source>
        <translation>目前未找到。{more}。</translation>
    </message>
    <message>
        <source>Nothing here is all of that. Leave out a filter, or look at the spelling.</source>
        <translation>没有内容同时符合这些条件。请去掉一个筛选，或检查拼写。</translation>
    </message>
    <message>
        <source>Older (F3)</source>
        <translation>较早（F3）</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Search for something else</source>
        <translation>搜索其他内容</translation>
    </message>
    <message>
        <source>Search people, messages and commands</source>
        <translation>搜索人、消息和命令</translation>
    </message>
    <message>
        <source>Search people, messages and commands, or type from:, label:, …</source>
        <translation>搜索人、消息和命令，或输入 from:、label: …</translation>
    </message>
    <message>
        <source>Searched lately</source>
        <translation>最近搜索</translation>
    </message>
    <message>
        <source>Still indexing: {percent} % of the messages are not searched yet</source>
        <translation>正在建立索引：还有 {percent}% 的消息未能搜索</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>a label of the conversation</source>
        <translation>会话的标签</translation>
    </message>
    <message>
        <source>from a day, a month or a year on</source>
        <translation>自某天、某月或某年起</translation>
    </message>
    <message>
        <source>in whose conversation; this is the open one</source>
        <translation>在谁的会话中；“此处”即打开的会话</translation>
    </message>
    <message>
        <source>older than a day, a month or a year</source>
        <translation>早于某天、某月或某年</translation>
    </message>
    <message>
        <source>the newest {count} messages</source>
        <translation>最新的 {count} 条消息</translation>
    </message>
    <message>
        <source>unread, a note, or how the conversation stands</source>
        <translation>未读、备注，或会话的状态</translation>
    </message>
    <message>
        <source>what is attached: photo, file, voice, link, …</source>
        <translation>附带的内容：照片、文件、语音、链接…</translation>
    </message>
    <message>
        <source>who wrote it: a name, me, or customer</source>
        <translation>谁写的：名字、我，或客户</translation>
    </message>
    <message>
        <source>{count} messages</source>
        <translation>{count} 条消息</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} 个人</translation>
    </message>
</context>
<context>
    <name>SearchErrands</name>
    <message>
        <source>Search in this conversation</source>
        <translation>在此会话中搜索</translation>
    </message>
</context>
<context>
    <name>SearchValue</name>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>已推迟</translation>
    </message>
    <message>
        <source>sticker</source>
        <translation>贴图</translation>
    </message>
    <message>
        <source>this</source>
        <translation>此处</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>未分配</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
</context>
<context>
    <name>Security</name>
    <message>
        <source>&amp;Choose a passphrase or PIN</source>
        <translation>设置口令或 PIN 码(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Lock now (Ctrl+L)</source>
        <translation>立即锁定（Ctrl+L）(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Take it off</source>
        <translation>移除(&amp;T)</translation>
    </message>
    <message>
        <source>After {minutes} minutes without a touch, and after sleep</source>
        <translation>无操作 {minutes} 分钟后，以及睡眠之后</translation>
    </message>
    <message>
        <source>C&amp;hange it</source>
        <translation>更换(&amp;H)</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>更换</translation>
    </message>
    <message>
        <source>Changed. From now on only the new one opens WaDesk.</source>
        <translation>已更换。今后只有新的才能打开 WaDesk。</translation>
    </message>
    <message>
        <source>Choose a passphrase or PIN first: then it can be locked.</source>
        <translation>请先设置口令或 PIN 码：然后才能锁定。</translation>
    </message>
    <message>
        <source>Fill in every field.</source>
        <translation>请填写每一项。</translation>
    </message>
    <message>
        <source>From now on WaDesk opens only with it. Do not forget it.</source>
        <translation>今后只有用它才能打开 WaDesk。请勿忘记。</translation>
    </message>
    <message>
        <source>Lock on this computer</source>
        <translation>这台电脑上的锁</translation>
    </message>
    <message>
        <source>Lock with this</source>
        <translation>用它锁定</translation>
    </message>
    <message>
        <source>Locks by itself</source>
        <translation>自动锁定</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>New passphrase or PIN, six characters or more</source>
        <translation>新的口令或 PIN 码，至少六个字符</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Passphrase or PIN until now</source>
        <translation>现用的口令或 PIN 码</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>二次验证</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Taken off. The keyring alone opens WaDesk here.</source>
        <translation>已移除。在这里仅凭密钥环即可打开 WaDesk。</translation>
    </message>
    <message>
        <source>The key is in this computer&apos;s keyring: whoever uses your account can open WaDesk. A passphrase or PIN becomes part of the key.</source>
        <translation>密钥保存在这台电脑的密钥环中：使用您账户的人都能打开 WaDesk。口令或 PIN 码会成为密钥的一部分。</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>WaDesk opens here only with your passphrase.</source>
        <translation>在这里只能用您的口令打开 WaDesk。</translation>
    </message>
    <message>
        <source>WaDesk opens only with your passphrase and this computer&apos;s keyring together.</source>
        <translation>须同时有您的口令和这台电脑的密钥环，才能打开 WaDesk。</translation>
    </message>
    <message>
        <source>Wrapping the key anew …</source>
        <translation>正在重新封装密钥…</translation>
    </message>
</context>
<context>
    <name>SendLater</name>
    <message>
        <source> (only if the customer writes again before)</source>
        <translation>（仅当客户在此之前再次来信）</translation>
    </message>
    <message>
        <source>Choose day and hour…</source>
        <translation>选择日期和时间…</translation>
    </message>
    <message>
        <source>Day and hour at which it leaves</source>
        <translation>发出的日期和时间</translation>
    </message>
    <message>
        <source>In 1 hour, {time}</source>
        <translation>1 小时后，{time}</translation>
    </message>
    <message>
        <source>Leaves at</source>
        <translation>发出时间</translation>
    </message>
    <message>
        <source>Monday, {time}</source>
        <translation>星期一，{time}</translation>
    </message>
    <message>
        <source>Send later (Alt+Enter)</source>
        <translation>稍后发送（Alt+Enter）</translation>
    </message>
    <message>
        <source>Send then</source>
        <translation>届时发送</translation>
    </message>
    <message>
        <source>This afternoon, {time}</source>
        <translation>今天下午，{time}</translation>
    </message>
    <message>
        <source>Tomorrow, {time}</source>
        <translation>明天，{time}</translation>
    </message>
</context>
<context>
    <name>Shrink</name>
    <message>
        <source>Leave it out</source>
        <translation>不添加</translation>
    </message>
    <message>
        <source>Make it smaller</source>
        <translation>缩小</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>What was said, and your words</source>
        <translation>已说的内容与您的文字</translation>
    </message>
</context>
<context>
    <name>Sight</name>
    <message>
        <source>Administrators see it, and: {names}.</source>
        <translation>管理员可见，此外还有：{names}。</translation>
    </message>
    <message>
        <source>Asking the Hub …</source>
        <translation>正在询问 Hub…</translation>
    </message>
    <message>
        <source>Choose who sees this conversation, or delete it.</source>
        <translation>选择谁能看到此会话，或将其删除。</translation>
    </message>
    <message>
        <source>Delete conversation …</source>
        <translation>删除会话…</translation>
    </message>
    <message>
        <source>Delete for everybody</source>
        <translation>为所有人删除</translation>
    </message>
    <message>
        <source>Delete this conversation for everybody.</source>
        <translation>为所有人删除此会话。</translation>
    </message>
    <message>
        <source>Delete this conversation?</source>
        <translation>要删除此会话吗？</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Everybody on the team sees it, except restricted members.</source>
        <translation>团队所有人都能看到，受限成员除外。</translation>
    </message>
    <message>
        <source>For example: shipping, returns, night shift.</source>
        <translation>例如：发货、退货、夜班。</translation>
    </message>
    <message>
        <source>For: {scope}</source>
        <translation>面向：{scope}</translation>
    </message>
    <message>
        <source>It is deleted for everybody: its messages and notes leave every computer and the Hub, and nothing brings them back. WhatsApp and the customer keep their own copy.</source>
        <translation>会为所有人删除：其中的消息和备注将从每台电脑和 Hub 中消失，无法恢复。WhatsApp 和客户仍保留各自的副本。</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Name of the new scope</source>
        <translation>新范围的名称</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>One scope, please: a name has no comma in it.</source>
        <translation>只能填一个范围：名称中不能有逗号。</translation>
    </message>
    <message>
        <source>Only administrators see it, until you give somebody “{scope}” on the Team page.</source>
        <translation>在“团队”页面把“{scope}”分配给某人之前，只有管理员能看到。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>此会话</translation>
    </message>
    <message>
        <source>This conversation is deleted.</source>
        <translation>此会话已删除。</translation>
    </message>
    <message>
        <source>This conversation is for {scope} from now on.</source>
        <translation>此会话从现在起面向：{scope}。</translation>
    </message>
    <message>
        <source>Who sees this conversation</source>
        <translation>谁能看到此会话</translation>
    </message>
    <message>
        <source>a new scope …</source>
        <translation>新的范围…</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
</context>
<context>
    <name>Snooze</name>
    <message>
        <source>In 2 hours</source>
        <translation>2 小时后</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>一周后</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>下周一</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>推迟到</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>今天傍晚</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Try “tomorrow 9:00” or “in 2 hours”.</source>
        <translation>试试“明天 9:00”或“2小时后”。</translation>
    </message>
    <message>
        <source>Until {moment}</source>
        <translation>到 {moment}</translation>
    </message>
    <message>
        <source>tomorrow 9:00, in 3 days, friday 14:00 …</source>
        <translation>明天 9:00、3天后、周五 14:00…</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>Add “{word}” to my words</source>
        <translation>将“{word}”加入我的词汇</translation>
    </message>
    <message>
        <source>No suggestion</source>
        <translation>没有建议</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>How they agreed</source>
        <translation>如何同意的</translation>
    </message>
    <message>
        <source>How they agreed to be written to</source>
        <translation>对方如何同意接收消息</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name, if you know it</source>
        <translation>名字（如果知道）</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新会话</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Only who has agreed to it may be written to. It is noted.</source>
        <translation>只能给同意的人发消息。这会记录下来。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>This is no phone number yet: look at its country code.</source>
        <translation>这还不是电话号码：请检查国家代码。</translation>
    </message>
    <message>
        <source>To {number}. WhatsApp takes a template as the first word; once they answer, you can write freely.</source>
        <translation>发往 {number}。WhatsApp 要求首条消息用模板；对方回复后即可自由书写。</translation>
    </message>
    <message>
        <source>on the phone, in the shop, by a form …</source>
        <translation>电话中、店里、通过表单…</translation>
    </message>
    <message>
        <source>{code} … or as it is dialled here</source>
        <translation>{code}… 或按本地拨法</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>&amp;Ask {who}</source>
        <translation>请求 {who}(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>更改(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Edit my words</source>
        <translation>修改我的文字(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>先不处理(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Put it back</source>
        <translation>放回(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Send anyway</source>
        <translation>仍然发送(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Send it again</source>
        <translation>再次发送(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Send it now</source>
        <translation>现在发送(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Write it again</source>
        <translation>重新撰写(&amp;W)</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>（无文字）</translation>
    </message>
    <message>
        <source>24 hours have passed. What you write here is kept.</source>
        <translation>已超过 24 小时。您在此写的内容会保留。</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>一位同事</translation>
    </message>
    <message>
        <source>Asked: {who} has {time} to let you answer.</source>
        <translation>已请求：{who} 有 {time} 决定是否让您回复。</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>已屏蔽</translation>
    </message>
    <message>
        <source>Catching up with the Hub…</source>
        <translation>正在与 Hub 同步…</translation>
    </message>
    <message>
        <source>Conflict: a colleague was replying</source>
        <translation>冲突：一位同事正在回复</translation>
    </message>
    <message>
        <source>Conflict: {who} began first</source>
        <translation>冲突：{who} 先开始</translation>
    </message>
    <message>
        <source>Conflict: {who} took over</source>
        <translation>冲突：{who} 已接手</translation>
    </message>
    <message>
        <source>Conflict: {who} was replying</source>
        <translation>冲突：{who} 正在回复</translation>
    </message>
    <message>
        <source>Discarded.</source>
        <translation>已放弃。</translation>
    </message>
    <message>
        <source>Free text can be sent for another {time}.</source>
        <translation>还可发送自由文字 {time}。</translation>
    </message>
    <message>
        <source>It &amp;arrived</source>
        <translation>已送达(&amp;A)</translation>
    </message>
    <message>
        <source>Keep as &amp;note</source>
        <translation>存为备注(&amp;N)</translation>
    </message>
    <message>
        <source>Left as it is: should a report still come, it is shown here.</source>
        <translation>保持原样：若仍有回执，会显示在这里。</translation>
    </message>
    <message>
        <source>Nobody knows whether this arrived.</source>
        <translation>无人知道这条消息是否送达。</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>未发送。</translation>
    </message>
    <message>
        <source>Not sent: 24 hours are over</source>
        <translation>未发送：24 小时已过</translation>
    </message>
    <message>
        <source>Not sent: {who} had answered.</source>
        <translation>未发送：{who} 已先答复。</translation>
    </message>
    <message>
        <source>Not sent: {who} was replying.</source>
        <translation>未发送：{who} 当时正在回复。</translation>
    </message>
    <message>
        <source>Nothing comes from them, or goes, until they are unblocked.</source>
        <translation>在解除屏蔽之前，收不到对方的消息，也无法向对方发送。</translation>
    </message>
    <message>
        <source>Nothing comes from them, or goes. Ask a colleague who may unblock them.</source>
        <translation>收不到对方的消息，也无法向对方发送。请让有权限的同事解除屏蔽。</translation>
    </message>
    <message>
        <source>Nothing of yours was sent. Read both, then decide.</source>
        <translation>您的内容没有发出。请两边都读，再决定。</translation>
    </message>
    <message>
        <source>Only templates can be sent now; what you write is kept</source>
        <translation>现在只能发送模板；您写的内容会保留</translation>
    </message>
    <message>
        <source>Only templates now</source>
        <translation>现在仅限模板</translation>
    </message>
    <message>
        <source>Read what came since, then send it or change it.</source>
        <translation>请先读之后的消息，再发送或修改。</translation>
    </message>
    <message>
        <source>Somebody has answered meanwhile: read it above, then decide.</source>
        <translation>期间已有人答复：请先阅读上文，再作决定。</translation>
    </message>
    <message>
        <source>Still catching up with the Hub: in a moment this can be sent.</source>
        <translation>仍在与 Hub 同步：稍等片刻即可发送。</translation>
    </message>
    <message>
        <source>Ta&amp;ke it back…</source>
        <translation>重新接手(&amp;K)…</translation>
    </message>
    <message>
        <source>Ta&amp;ke over</source>
        <translation>接手(&amp;K)</translation>
    </message>
    <message>
        <source>Ta&amp;ke over…</source>
        <translation>接手(&amp;K)…</translation>
    </message>
    <message>
        <source>Take over from {who}?</source>
        <translation>从 {who} 处接手？</translation>
    </message>
    <message>
        <source>The Hub was restored from a copy after this was tried. Look whether the customer has it, then decide.</source>
        <translation>此次发送之后 Hub 曾从备份恢复。请先确认客户是否收到，再作决定。</translation>
    </message>
    <message>
        <source>The customer has written since you wrote this.</source>
        <translation>您写下这条之后，客户又来信了。</translation>
    </message>
    <message>
        <source>There is nothing to send yet.</source>
        <translation>还没有可发送的内容。</translation>
    </message>
    <message>
        <source>They are blocked, so nothing can be sent; what you write is kept</source>
        <translation>对方已被屏蔽，无法发送；您写的内容会保留</translation>
    </message>
    <message>
        <source>They have not written yet. What you write here is kept.</source>
        <translation>对方尚未来信。您在此写的内容会保留。</translation>
    </message>
    <message>
        <source>This has waited {time}.</source>
        <translation>这条已等待 {time}。</translation>
    </message>
    <message>
        <source>Un&amp;block</source>
        <translation>解除屏蔽(&amp;B)</translation>
    </message>
    <message>
        <source>Unknown whether it arrived</source>
        <translation>不知是否送达</translation>
    </message>
    <message>
        <source>Use a te&amp;mplate</source>
        <translation>使用模板(&amp;M)</translation>
    </message>
    <message>
        <source>What you write is kept as a draft.</source>
        <translation>您写的内容会存为草稿。</translation>
    </message>
    <message>
        <source>WhatsApp neither answered nor reported. Look on the phone or ask the customer: sent again, they may get it twice.</source>
        <translation>WhatsApp 既未应答也无回执。请查看手机或询问客户：若再次发送，客户可能收到两次。</translation>
    </message>
    <message>
        <source>WhatsApp&apos;s answer was lost. Its report will tell; do not send it twice.</source>
        <translation>WhatsApp 的应答已丢失。稍后的回执会说明；请勿重复发送。</translation>
    </message>
    <message>
        <source>Write a reply…</source>
        <translation>输入回复…</translation>
    </message>
    <message>
        <source>You began at the same moment. What you write is kept as a draft.</source>
        <translation>你们同时开始。您写的内容会存为草稿。</translation>
    </message>
    <message>
        <source>You can write meanwhile, and send in a moment.</source>
        <translation>您可以先写，稍后即可发送。</translation>
    </message>
    <message>
        <source>You, not sent</source>
        <translation>您，未发送</translation>
    </message>
    <message>
        <source>Your words are kept, and nothing of them was sent.</source>
        <translation>您的文字已保留，没有发出任何内容。</translation>
    </message>
    <message>
        <source>Your words are kept. Read both, then decide.</source>
        <translation>您的文字已保留。请两边都读，再决定。</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>一位同事</translation>
    </message>
    <message>
        <source>{key} goes here, Enter chooses, Esc goes back to your words.</source>
        <translation>按 {key} 到这里，按 Enter 选择，按 Esc 回到您的文字。</translation>
    </message>
    <message>
        <source>{who} began first</source>
        <translation>{who} 先开始</translation>
    </message>
    <message>
        <source>{who} has answered since you began.</source>
        <translation>您开始之后，{who} 已答复。</translation>
    </message>
    <message>
        <source>{who} has not answered. Your words are kept.</source>
        <translation>{who} 没有应答。您的文字已保留。</translation>
    </message>
    <message>
        <source>{who} has taken over this conversation.</source>
        <translation>{who} 已接手此会话。</translation>
    </message>
    <message>
        <source>{who} has taken over: decide above what becomes of your words.</source>
        <translation>{who} 已接手：请在上方决定如何处理您的文字。</translation>
    </message>
    <message>
        <source>{who} is replying: wait, or ask them.</source>
        <translation>{who} 正在回复：请稍等，或与其沟通。</translation>
    </message>
    <message>
        <source>{who} is replying; what you write is kept as a draft</source>
        <translation>{who} 正在回复；您写的内容会存为草稿</translation>
    </message>
    <message>
        <source>{who} is told at once, and keeps every word they have written.</source>
        <translation>{who} 会立即得知，所写的每个字都会保留。</translation>
    </message>
    <message>
        <source>{who} would like to finish first. Your words are kept.</source>
        <translation>{who} 想先写完。您的文字已保留。</translation>
    </message>
</context>
<context>
    <name>Surroundings</name>
    <message>
        <source>It was handed over to you: you can answer now.</source>
        <translation>已移交给您：现在可以回复。</translation>
    </message>
    <message>
        <source>Your conversation</source>
        <translation>您的会话</translation>
    </message>
    <message>
        <source>{who}&apos;s conversation</source>
        <translation>{who} 的会话</translation>
    </message>
</context>
<context>
    <name>Team</name>
    <message>
        <source>&amp;Audit log</source>
        <translation>审计日志(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Drop this set</source>
        <translation>删除此权限组(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Invite a colleague</source>
        <translation>邀请同事(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Keep as a set …</source>
        <translation>存为权限组…(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Link a device</source>
        <translation>关联设备(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Remove …</source>
        <translation>移除…(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save rights</source>
        <translation>保存权限(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Asking the Hub …</source>
        <translation>正在询问 Hub…</translation>
    </message>
    <message>
        <source>Conversations go to</source>
        <translation>会话转交给</translation>
    </message>
    <message>
        <source>Dropped. Whoever was given it keeps what they have.</source>
        <translation>已删除。已获授予的人保留其权限。</translation>
    </message>
    <message>
        <source>Every computer of theirs hands in what was not sent and is then wiped. You keep their drafts. What they sent stays under their name, and they cannot come back by themselves.</source>
        <translation>其每台电脑会先交出未发送的内容，然后擦除。您会保留其草稿。对方已发送的内容仍署其名，且本人无法自行重新加入。</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>Invite a colleague</source>
        <translation>邀请同事</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Kept. You can give it to others now.</source>
        <translation>已保存。现在可以授予他人。</translation>
    </message>
    <message>
        <source>Let &amp;work again</source>
        <translation>恢复工作(&amp;W)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name of the set of rights</source>
        <translation>权限组的名称</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>People</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>改名(&amp;N)</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>移除 {name}？</translation>
    </message>
    <message>
        <source>Removed. Their computers are being wiped.</source>
        <translation>已移除。其电脑正在擦除。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Renamed.</source>
        <translation>已改名。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Saved. It holds from now on, on every computer.</source>
        <translation>已保存。即刻在每台电脑上生效。</translation>
    </message>
    <message>
        <source>Set up &amp;your second factor</source>
        <translation>设置您的二次验证(&amp;Y)</translation>
    </message>
    <message>
        <source>Sus&amp;pend</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Suspended. Their computers stay shut and keep what is in them.</source>
        <translation>已暂停。其电脑保持关闭，内容会保留。</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Their conversations go to</source>
        <translation>其会话转交给</translation>
    </message>
    <message>
        <source>They can work again.</source>
        <translation>可以恢复工作了。</translation>
    </message>
    <message>
        <source>nobody: they are free for all</source>
        <translation>无人：所有人均可接手</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name}（您）</translation>
    </message>
    <message>
        <source>{name} is on the team. Link a device for them next.</source>
        <translation>{name} 已加入团队。接下来请为其关联设备。</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>Approved templates</source>
        <translation>已批准的模板</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>返回文字</translation>
    </message>
    <message>
        <source>Blank {number}</source>
        <translation>空白 {number}</translation>
    </message>
    <message>
        <source>Choose the document…</source>
        <translation>选择文档…</translation>
    </message>
    <message>
        <source>Choose the film…</source>
        <translation>选择视频…</translation>
    </message>
    <message>
        <source>Choose the picture…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>For the button “{button}”</source>
        <translation>用于按钮“{button}”</translation>
    </message>
    <message>
        <source>Head, blank {number}</source>
        <translation>页眉，空白 {number}</translation>
    </message>
    <message>
        <source>It is for one-time codes, which only a program sends.</source>
        <translation>它用于一次性验证码，只能由程序发送。</translation>
    </message>
    <message>
        <source>It needs a place at its head, which cannot be put in here.</source>
        <translation>它的页眉需要一个位置，这里无法填入。</translation>
    </message>
    <message>
        <source>No approved template is called like that.</source>
        <translation>没有这个名称的已批准模板。</translation>
    </message>
    <message>
        <source>No template is approved yet: an administrator makes them at Meta.</source>
        <translation>尚无已批准的模板：由管理员在 Meta 创建。</translation>
    </message>
    <message>
        <source>Put your words in</source>
        <translation>填入您的文字</translation>
    </message>
    <message>
        <source>Search the templates</source>
        <translation>搜索模板</translation>
    </message>
    <message>
        <source>Send a template</source>
        <translation>发送一个模板</translation>
    </message>
    <message>
        <source>Send template</source>
        <translation>发送模板</translation>
    </message>
    <message>
        <source>Still to be chosen: the document at its head</source>
        <translation>尚待选择：页眉的文档</translation>
    </message>
    <message>
        <source>Still to be chosen: the film at its head</source>
        <translation>尚待选择：页眉的视频</translation>
    </message>
    <message>
        <source>Still to be chosen: the picture at its head</source>
        <translation>尚待选择：页眉的图片</translation>
    </message>
    <message>
        <source>Still to be filled in: {name}</source>
        <translation>尚待填写：{name}</translation>
    </message>
    <message>
        <source>The customer will read: {words}</source>
        <translation>客户将看到：{words}</translation>
    </message>
    <message>
        <source>The file is still being read.</source>
        <translation>文件仍在读取。</translation>
    </message>
    <message>
        <source>This customer has asked for no more offers.</source>
        <translation>这位客户不愿再收到推广。</translation>
    </message>
    <message>
        <source>This is no such file: choose another one.</source>
        <translation>不是此类文件：请另选一个。</translation>
    </message>
    <message>
        <source>This template is no longer approved: choose another one, and your words go along.</source>
        <translation>此模板已不再获批：请另选一个，您的文字会随之带入。</translation>
    </message>
    <message>
        <source>for example {example}</source>
        <translation>例如 {example}</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>A colleague is replying</source>
        <translation>同事正在回复</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>正在同步</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Conflict, nothing was sent</source>
        <translation>冲突，未发送</translation>
    </message>
    <message>
        <source>Conflict: {who} replied first</source>
        <translation>冲突：{who} 已先回复</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>群组 {name}</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Nobody is replying</source>
        <translation>无人回复</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Perhaps sent</source>
        <translation>可能已发送</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>已播放</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>回应</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>See it on the phone</source>
        <translation>请在手机上查看</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Sent by {who}</source>
        <translation>由 {who} 发送</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>贴图</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>语音消息</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>You are replying</source>
        <translation>您正在回复</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到一分钟</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>明天 {time}</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date} {time}</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} 天 {hours} 小时</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{who} is replying</source>
        <translation>{who} 正在回复</translation>
    </message>
</context>
<context>
    <name>Thread</name>
    <message>
        <source>1 page</source>
        <translation>1 页</translation>
    </message>
    <message>
        <source>A button was pressed</source>
        <translation>按下了一个按钮</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>A file from before this number was linked</source>
        <translation>此号码关联之前的文件</translation>
    </message>
    <message>
        <source>A form was filled in</source>
        <translation>已填写一份表单</translation>
    </message>
    <message>
        <source>A list to choose from</source>
        <translation>一份选项列表</translation>
    </message>
    <message>
        <source>A message of the kind “{kind}”</source>
        <translation>一条“{kind}”类型的消息</translation>
    </message>
    <message>
        <source>A message that WhatsApp does not pass on</source>
        <translation>一条 WhatsApp 不转交的消息</translation>
    </message>
    <message>
        <source>A message that can be seen once</source>
        <translation>一条只能看一次的消息</translation>
    </message>
    <message>
        <source>A message was changed</source>
        <translation>一条消息已修改</translation>
    </message>
    <message>
        <source>A message was deleted</source>
        <translation>一条消息已删除</translation>
    </message>
    <message>
        <source>A payment</source>
        <translation>一笔付款</translation>
    </message>
    <message>
        <source>A poll</source>
        <translation>一项投票</translation>
    </message>
    <message>
        <source>A video message</source>
        <translation>一条视频消息</translation>
    </message>
    <message>
        <source>A vote in a poll</source>
        <translation>投票中的一票</translation>
    </message>
    <message>
        <source>About a product</source>
        <translation>关于一件商品</translation>
    </message>
    <message>
        <source>Allow calls?</source>
        <translation>允许通话吗？</translation>
    </message>
    <message>
        <source>An empty message</source>
        <translation>空消息</translation>
    </message>
    <message>
        <source>An invitation to a group</source>
        <translation>群组邀请</translation>
    </message>
    <message>
        <source>An invitation to an event</source>
        <translation>活动邀请</translation>
    </message>
    <message>
        <source>Another system</source>
        <translation>其他系统</translation>
    </message>
    <message>
        <source>Call from the customer</source>
        <translation>客户来电</translation>
    </message>
    <message>
        <source>Call to the customer</source>
        <translation>致电客户</translation>
    </message>
    <message>
        <source>Call us</source>
        <translation>致电我们</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Changed a message that is not here</source>
        <translation>修改了一条不在此处的消息</translation>
    </message>
    <message>
        <source>Copied: {words}</source>
        <translation>已复制：{words}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy {words}</source>
        <translation>复制 {words}</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Deleted a message that is not here</source>
        <translation>删除了一条不在此处的消息</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Details of the chosen message</source>
        <translation>所选消息的详情</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>已转发</translation>
    </message>
    <message>
        <source>Forwarded many times</source>
        <translation>多次转发</translation>
    </message>
    <message>
        <source>From a post</source>
        <translation>来自帖子</translation>
    </message>
    <message>
        <source>From an ad</source>
        <translation>来自广告</translation>
    </message>
    <message>
        <source>From the catalogue</source>
        <translation>来自目录</translation>
    </message>
    <message>
        <source>Give an address</source>
        <translation>提供地址</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>前往某一天</translation>
    </message>
    <message>
        <source>Go to the first unread message</source>
        <translation>前往第一条未读消息</translation>
    </message>
    <message>
        <source>Go to the newest message</source>
        <translation>前往最新消息</translation>
    </message>
    <message>
        <source>In answer to {quote}</source>
        <translation>回复 {quote}</translation>
    </message>
    <message>
        <source>It moves on: see where it is now on the phone.</source>
        <translation>位置在移动：请在手机上查看当前位置。</translation>
    </message>
    <message>
        <source>Leaves {moment}</source>
        <translation>{moment} 发出</translation>
    </message>
    <message>
        <source>Live location</source>
        <translation>实时位置</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Meta&apos;s assistant</source>
        <translation>Meta 助手</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>未接来电</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Nobody answered. You may write for the next 24 hours.</source>
        <translation>无人接听。接下来 24 小时内您可以发消息。</translation>
    </message>
    <message>
        <source>Note · only your team sees this</source>
        <translation>备注 · 只有您的团队能看到</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open (Enter)</source>
        <translation>打开（Enter）</translation>
    </message>
    <message>
        <source>Open in a map</source>
        <translation>在地图中打开</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>用其他程序打开</translation>
    </message>
    <message>
        <source>Open {link}</source>
        <translation>打开 {link}</translation>
    </message>
    <message>
        <source>Order {name}</source>
        <translation>订单 {name}</translation>
    </message>
    <message>
        <source>Phone app</source>
        <translation>手机应用</translation>
    </message>
    <message>
        <source>Play faster or slower</source>
        <translation>加快或放慢播放</translation>
    </message>
    <message>
        <source>Play or hold</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Play or hold (Space)</source>
        <translation>播放或暂停（空格）</translation>
    </message>
    <message>
        <source>Product {name}</source>
        <translation>商品 {name}</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Reacted {emoji} to a message that is not here</source>
        <translation>以 {emoji} 回应了一条不在此处的消息</translation>
    </message>
    <message>
        <source>Reactions: {emoji}</source>
        <translation>回应：{emoji}</translation>
    </message>
    <message>
        <source>React…</source>
        <translation>回应…</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>阅读全文</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>See it on the phone.</source>
        <translation>请在手机上查看。</translation>
    </message>
    <message>
        <source>Send location</source>
        <translation>发送位置</translation>
    </message>
    <message>
        <source>Sent elsewhere; its words are not known here.</source>
        <translation>从别处发送；此处不知其内容。</translation>
    </message>
    <message>
        <source>Several photos</source>
        <translation>多张照片</translation>
    </message>
    <message>
        <source>Share phone number</source>
        <translation>分享电话号码</translation>
    </message>
    <message>
        <source>Stickers</source>
        <translation>贴图</translation>
    </message>
    <message>
        <source>Template “{name}”</source>
        <translation>模板“{name}”</translation>
    </message>
    <message>
        <source>The catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>The customer deleted this message.</source>
        <translation>客户已删除此消息。</translation>
    </message>
    <message>
        <source>The customer wants no calls</source>
        <translation>客户不想接电话</translation>
    </message>
    <message>
        <source>This customer has a new WhatsApp name.</source>
        <translation>这位客户换了新的 WhatsApp 用户名。</translation>
    </message>
    <message>
        <source>This customer has a new phone number.</source>
        <translation>这位客户换了新的电话号码。</translation>
    </message>
    <message>
        <source>This customer uses WhatsApp on a new phone.</source>
        <translation>这位客户换了新手机使用 WhatsApp。</translation>
    </message>
    <message>
        <source>This message of ours was deleted.</source>
        <translation>我方的这条消息已删除。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Until {moment} it said:</source>
        <translation>{moment} 之前的内容：</translation>
    </message>
    <message>
        <source>Use a template</source>
        <translation>使用模板</translation>
    </message>
    <message>
        <source>View catalogue</source>
        <translation>查看目录</translation>
    </message>
    <message>
        <source>What it said before</source>
        <translation>之前的内容</translation>
    </message>
    <message>
        <source>WhatsApp did not pass on this message</source>
        <translation>WhatsApp 未转交此消息</translation>
    </message>
    <message>
        <source>WhatsApp has changed something about this customer.</source>
        <translation>WhatsApp 更改了这位客户的某些信息。</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>You may call this customer</source>
        <translation>您可以致电这位客户</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>还有 {count} 项</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已编辑</translation>
    </message>
    <message>
        <source>unread from here on</source>
        <translation>以下未读</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} 页</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 条，共 {count} 条</translation>
    </message>
    <message>
        <source>{speed}×</source>
        <translation>{speed}×</translation>
    </message>
    <message>
        <source>{who} {emoji}</source>
        <translation>{who} {emoji}</translation>
    </message>
</context>
<context>
    <name>ThreadPanel</name>
    <message>
        <source>Draft saved on this computer</source>
        <translation>草稿已保存在本机</translation>
    </message>
    <message>
        <source>Kept as a note for your team</source>
        <translation>已存为团队备注</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>1 conversation</source>
        <translation>1 个会话</translation>
    </message>
    <message>
        <source>Assigned to {who}: {whose}</source>
        <translation>已分配给 {who}：{whose}</translation>
    </message>
    <message>
        <source>Closed: {whose}</source>
        <translation>已关闭：{whose}</translation>
    </message>
    <message>
        <source>Labelled {added}, no longer {taken}: {whose}</source>
        <translation>已添加标签 {added}，移除 {taken}：{whose}</translation>
    </message>
    <message>
        <source>Labelled {added}: {whose}</source>
        <translation>已添加标签 {added}：{whose}</translation>
    </message>
    <message>
        <source>Marked as read: {whose}</source>
        <translation>已标为已读：{whose}</translation>
    </message>
    <message>
        <source>Marked as unread: {whose}</source>
        <translation>已标为未读：{whose}</translation>
    </message>
    <message>
        <source>No longer labelled {taken}: {whose}</source>
        <translation>已移除标签 {taken}：{whose}</translation>
    </message>
    <message>
        <source>No longer pinned: {whose}</source>
        <translation>已取消置顶：{whose}</translation>
    </message>
    <message>
        <source>Nobody has it any more: {whose}</source>
        <translation>已不再分配给任何人：{whose}</translation>
    </message>
    <message>
        <source>Not done after all: “{what}”. {why}</source>
        <translation>未能完成：“{what}”。{why}</translation>
    </message>
    <message>
        <source>Open again: {whose}</source>
        <translation>已重新打开：{whose}</translation>
    </message>
    <message>
        <source>Pinned: {whose}</source>
        <translation>已置顶：{whose}</translation>
    </message>
    <message>
        <source>Put this away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Snoozed until {until}: {whose}</source>
        <translation>已推迟到 {until}：{whose}</translation>
    </message>
    <message>
        <source>Taken back: {whose}</source>
        <translation>已撤销：{whose}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Yours now: {whose}</source>
        <translation>现在由您负责：{whose}</translation>
    </message>
    <message>
        <source>{count} conversations</source>
        <translation>{count} 个会话</translation>
    </message>
</context>
<context>
    <name>UnlinkAll</name>
    <message numerus="yes">
        <source>Unlink %n other device(s)? What was written on them and not sent is handed in first, then their copies of the messages are destroyed. Each comes back only by a new code.</source>
        <translation>
            <numerusform>取消关联其他 %n 台设备？在其上写好而未发送的内容会先交给 Hub，然后销毁它们的消息副本。每台设备都需要新的关联码才能再次使用。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>&amp;Look</source>
        <translation>查看(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>Another version, {when}, from {device}</source>
        <translation>另一个版本，{when}，来自 {device}</translation>
    </message>
    <message>
        <source>Attached there, and not here: {names}</source>
        <translation>附在那边而不在这里：{names}</translation>
    </message>
    <message>
        <source>Begun on your other device: Enter sends it now.</source>
        <translation>在您的另一台设备上开始：按 Enter 立即发送。</translation>
    </message>
    <message>
        <source>Begun {when} on {device}</source>
        <translation>{when} 在 {device} 上开始</translation>
    </message>
    <message>
        <source>Let &amp;go</source>
        <translation>放弃(&amp;G)</translation>
    </message>
    <message>
        <source>Newer, from {device}, {newer}. From this computer, {when}:</source>
        <translation>更新的一版，来自{device}，{newer}。这台电脑上的，{when}：</translation>
    </message>
    <message>
        <source>This is what you wrote here before: Enter sends it now.</source>
        <translation>这是您之前在这里写的：按 Enter 立即发送。</translation>
    </message>
    <message>
        <source>What stood here before, {when}</source>
        <translation>此前这里的内容，{when}</translation>
    </message>
    <message>
        <source>another device</source>
        <translation>另一台设备</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另外 {count} 个</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy (Ctrl+C)</source>
        <translation>复制（Ctrl+C）</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Download ({size})</source>
        <translation>下载（{size}）</translation>
    </message>
    <message>
        <source>Farther away (-)</source>
        <translation>缩小（-）</translation>
    </message>
    <message>
        <source>It is on its way…</source>
        <translation>正在传来…</translation>
    </message>
    <message>
        <source>Look at the chosen file</source>
        <translation>查看所选文件</translation>
    </message>
    <message>
        <source>Nearer (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>下一页（Page Down）</translation>
    </message>
    <message>
        <source>Open the chosen file with another program</source>
        <translation>用其他程序打开所选文件</translation>
    </message>
    <message>
        <source>Open with another program (Ctrl+O)</source>
        <translation>用其他程序打开（Ctrl+O）</translation>
    </message>
    <message>
        <source>Page before (Page Up)</source>
        <translation>上一页（Page Up）</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Picture of the conversation</source>
        <translation>会话中的图片</translation>
    </message>
    <message>
        <source>Save the chosen file…</source>
        <translation>保存所选文件…</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>保存文件</translation>
    </message>
    <message>
        <source>Save the file: it may be a program, so be careful with it</source>
        <translation>保存文件：它可能是程序，请当心</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>已保存为 {name}。</translation>
    </message>
    <message>
        <source>Save… (Ctrl+S)</source>
        <translation>保存…（Ctrl+S）</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The next one (→)</source>
        <translation>下一个（→）</translation>
    </message>
    <message>
        <source>The one before (←)</source>
        <translation>上一个（←）</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>This file comes when you ask for it.</source>
        <translation>此文件在您需要时才下载。</translation>
    </message>
    <message>
        <source>This is how it begins: save it to read it all.</source>
        <translation>这只是开头：保存后可阅读全文。</translation>
    </message>
    <message>
        <source>Turn (R)</source>
        <translation>旋转（R）</translation>
    </message>
    <message>
        <source>Your team</source>
        <translation>您的团队</translation>
    </message>
    <message>
        <source>{done} of {whole}</source>
        <translation>{done}，共 {whole}</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>More views</source>
        <translation>更多视图</translation>
    </message>
    <message>
        <source>More views: {name}</source>
        <translation>更多视图：{name}</translation>
    </message>
    <message>
        <source>Move {name} down</source>
        <translation>下移 {name}</translation>
    </message>
    <message>
        <source>Move {name} up</source>
        <translation>上移 {name}</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>Rename, sort or remove saved views…</source>
        <translation>改名、排序或移除已存视图…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>保存此视图…</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>Search (Ctrl+K)</source>
        <translation>搜索（Ctrl+K）</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>搜索…</translation>
    </message>
    <message>
        <source>Show {view}</source>
        <translation>显示“{view}”</translation>
    </message>
    <message>
        <source>Snoozed, closed, mentions and saved views</source>
        <translation>已推迟、已关闭、提及我的和已存视图</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Before it leaves it is checked again.</source>
        <translation>发出前会再检查一次。</translation>
    </message>
    <message>
        <source>Leaves in a moment</source>
        <translation>即将发出</translation>
    </message>
    <message>
        <source>Leaves {time}</source>
        <translation>{time} 发出</translation>
    </message>
    <message>
        <source>Sending in {time}</source>
        <translation>{time} 后发送</translation>
    </message>
    <message>
        <source>The Hub could not take it yet and is asked again.</source>
        <translation>Hub 暂未接收，正在重试。</translation>
    </message>
    <message>
        <source>The Hub is away. When it is back, this is checked again and sent.</source>
        <translation>Hub 不在线。恢复后将重新核对并发送。</translation>
    </message>
    <message>
        <source>Trying again in {time}</source>
        <translation>{time} 后重试</translation>
    </message>
    <message>
        <source>Waiting for the one before</source>
        <translation>等待前一条</translation>
    </message>
    <message>
        <source>Waiting for your click</source>
        <translation>等待您点击</translation>
    </message>
    <message>
        <source>Waiting to be sent: offline</source>
        <translation>待发送：离线</translation>
    </message>
    <message>
        <source>Waiting to be sent: trying again</source>
        <translation>待发送：正在重试</translation>
    </message>
    <message>
        <source>Waiting {time}</source>
        <translation>等待 {time}</translation>
    </message>
    <message>
        <source>Waiting: WhatsApp takes nothing</source>
        <translation>等待：WhatsApp 暂不接收</translation>
    </message>
    <message>
        <source>Waiting: WhatsApp&apos;s limit</source>
        <translation>等待：WhatsApp 限制</translation>
    </message>
    <message>
        <source>What was sent before it has to arrive first.</source>
        <translation>须等前面发出的先送达。</translation>
    </message>
    <message>
        <source>WhatsApp could not take it yet and is asked again.</source>
        <translation>WhatsApp 暂时无法接收，稍后会再次尝试。</translation>
    </message>
    <message>
        <source>WhatsApp limits how much one number may send.</source>
        <translation>WhatsApp 限制单个号码的发送量。</translation>
    </message>
    <message>
        <source>WhatsApp limits messages to one person.</source>
        <translation>WhatsApp 限制发给同一人的消息。</translation>
    </message>
    <message>
        <source>WhatsApp takes nothing from your number just now.</source>
        <translation>WhatsApp 目前不接收您号码的消息。</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>24 hours have passed: only templates can be sent</source>
        <translation>已过 24 小时：只能发送模板</translation>
    </message>
    <message>
        <source>free text for another {span}</source>
        <translation>还可自由回复 {span}</translation>
    </message>
    <message>
        <source>free text for {span} only</source>
        <translation>自由文字仅剩 {span}</translation>
    </message>
    <message>
        <source>templates only</source>
        <translation>仅限模板</translation>
    </message>
    <message>
        <source>they have not written yet: only templates can be sent</source>
        <translation>对方尚未来信：只能发送模板</translation>
    </message>
</context>
<context>
    <name>_Empty</name>
    <message>
        <source>Fetching the conversations…</source>
        <translation>正在获取会话…</translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation>还没有会话</translation>
    </message>
    <message>
        <source>Take all filters away</source>
        <translation>移除所有筛选</translation>
    </message>
    <message>
        <source>The newest come first.</source>
        <translation>最新的会先到。</translation>
    </message>
    <message>
        <source>They are fetched as soon as the Hub can be reached.</source>
        <translation>一旦能连接 Hub 就会获取。</translation>
    </message>
    <message>
        <source>When a customer writes to your number, the conversation appears here.</source>
        <translation>客户给您的号码发来消息后，会话会出现在这里。</translation>
    </message>
</context>
<context>
    <name>_Question</name>
    <message numerus="yes">
        <source>%n conversation(s) lose it, and nobody can bring that back.</source>
        <translation>
            <numerusform>%n 个对话会失去它，而且无法恢复。</numerusform>
        </translation>
    </message>
</context>
</TS>
