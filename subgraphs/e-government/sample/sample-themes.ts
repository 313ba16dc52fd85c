/** A made-up system of a department: agency code, Vietnamese name, English name, whether it is rather a database. */
type Theme = readonly [agency: string, name: string, nameEn: string, kind: 'SYSTEM' | 'DATABASE'];

export const departmentThemes: readonly Theme[] = [
  ['VPUB', 'Hệ thống tiếp nhận, trả lời kiến nghị', 'Petition handling system', 'SYSTEM'],
  ['VPUB', 'Hệ thống công báo điện tử', 'Electronic gazette', 'SYSTEM'],
  ['SNV', 'CSDL cán bộ, công chức, viên chức', 'Database of officials', 'DATABASE'],
  ['SNV', 'Hệ thống thi đua, khen thưởng', 'Commendation system', 'SYSTEM'],
  ['SNV', 'Hệ thống quản lý lưu trữ lịch sử', 'Historical archive system', 'SYSTEM'],
  ['STP', 'Hệ thống lý lịch tư pháp', 'Criminal record certificate system', 'SYSTEM'],
  ['STP', 'CSDL công chứng', 'Notarial database', 'DATABASE'],
  ['STP', 'Hệ thống trợ giúp pháp lý', 'Legal aid system', 'SYSTEM'],
  ['STC', 'CSDL giá', 'Price database', 'DATABASE'],
  ['STC', 'Hệ thống quản lý tài sản công', 'Public asset system', 'SYSTEM'],
  ['SKHDT', 'Hệ thống đăng ký hộ kinh doanh, hợp tác xã', 'Household business and cooperative registration', 'SYSTEM'],
  ['SKHDT', 'CSDL dự án đầu tư', 'Investment project database', 'DATABASE'],
  ['SKHDT', 'Hệ thống giám sát đầu tư', 'Investment monitoring system', 'SYSTEM'],
  ['STTTT', 'Hệ thống phản ánh hiện trường', 'On-site feedback system', 'SYSTEM'],
  ['STTTT', 'Hệ thống truyền thanh thông minh', 'Smart public address system', 'SYSTEM'],
  ['STTTT', 'CSDL bưu chính, viễn thông', 'Post and telecommunications database', 'DATABASE'],
  ['SYT', 'Hệ thống quản lý khám, chữa bệnh', 'Patient management system', 'SYSTEM'],
  ['SYT', 'Hệ thống tiêm chủng', 'Immunisation system', 'SYSTEM'],
  ['SYT', 'CSDL hành nghề y, dược', 'Database of health practitioners', 'DATABASE'],
  ['SGDDT', 'CSDL ngành giáo dục', 'Education database', 'DATABASE'],
  ['SGDDT', 'Hệ thống tuyển sinh đầu cấp', 'School admission system', 'SYSTEM'],
  ['SGDDT', 'Hệ thống tra cứu văn bằng', 'Diploma look-up system', 'SYSTEM'],
  ['SLDTBXH', 'CSDL người có công', 'Database of people with merit', 'DATABASE'],
  ['SLDTBXH', 'Hệ thống trợ giúp xã hội', 'Social assistance system', 'SYSTEM'],
  ['SLDTBXH', 'Hệ thống thông tin việc làm', 'Employment information system', 'SYSTEM'],
  ['SKHCN', 'CSDL nhiệm vụ khoa học và công nghệ', 'Database of science and technology tasks', 'DATABASE'],
  ['SKHCN', 'Hệ thống truy xuất nguồn gốc', 'Product traceability system', 'SYSTEM'],
  ['SVHTTDL', 'Cổng thông tin du lịch', 'Tourism portal', 'SYSTEM'],
  ['SVHTTDL', 'CSDL di sản văn hóa', 'Cultural heritage database', 'DATABASE'],
  ['STNMT', 'CSDL đất đai', 'Land database', 'DATABASE'],
  ['STNMT', 'Hệ thống quan trắc môi trường', 'Environmental monitoring system', 'SYSTEM'],
  ['STNMT', 'Hệ thống cấp giấy chứng nhận', 'Land certificate system', 'SYSTEM'],
  ['SXD', 'CSDL quy hoạch xây dựng', 'Construction planning database', 'DATABASE'],
  ['SXD', 'Hệ thống cấp phép xây dựng', 'Building permit system', 'SYSTEM'],
  ['SXD', 'CSDL nhà ở và thị trường bất động sản', 'Housing and property market database', 'DATABASE'],
  ['CA', 'Hệ thống đăng ký cư trú trực tuyến', 'Online residence registration', 'SYSTEM'],
];

/** Made-up systems that each district's committee runs. */
export const districtThemes: readonly (readonly [name: string, nameEn: string])[] = [
  ['Trang thông tin điện tử', 'Web site'],
  ['Hệ thống quản lý trật tự xây dựng', 'Building order system'],
  ['Hệ thống hỏi đáp người dân, doanh nghiệp', 'Question and answer system for people and businesses'],
];
